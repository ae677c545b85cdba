import type { Actor } from '../domain/actor.ts';
import type { CapturedSource } from '../domain/captured-source.ts';
import { captureSummaries } from './captures.ts';
import { database } from './database.ts';
import { sourcesById } from './sources.ts';

/** The entries that a brief cites under these ids, and those alone, with their captures. */
export async function sourcesOfBrief(
  _actor: Actor,
  ids: readonly string[],
  timeZone: string,
): Promise<CapturedSource[]> {
  const sources = await sourcesById(database(), ids);
  const summaries = await captureSummaries(
    sources.map(({ id }) => id),
    timeZone,
  );
  return sources.map((source) => ({ ...source, captures: summaries.get(source.id) ?? [] }));
}
