import type { Actor } from '../../domain/actor.ts';
import type { CapturedSource } from '../../domain/capture/captured-source.ts';
import { captureSummaries } from '../capture/captures.ts';
import { database } from '../database.ts';
import { sourcesById } from '../source/sources.ts';

/** The entries that a brief cites under these ids, and those alone, with their captures and health. */
export async function sourcesOfBrief(
  _actor: Actor,
  ids: readonly string[],
  timeZone: string,
): Promise<CapturedSource[]> {
  const sources = await sourcesById(database(), ids);
  const found = sources.map(({ id }) => id);
  const summaries = await captureSummaries(found, timeZone);
  const rows = await database().source.findMany({
    where: { id: { in: found } },
    select: { id: true, health: true },
  });
  const healths = new Map(rows.map(({ id, health }) => [id, health]));
  return sources.map((source) => ({
    ...source,
    captures: summaries.get(source.id) ?? [],
    health: healths.get(source.id) ?? 'unknown',
  }));
}
