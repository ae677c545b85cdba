import type { Actor } from '../domain/actor.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Source } from '../domain/source.ts';
import { entriesCaptured } from './captures.ts';
import { database } from './database.ts';
import { sourcesById } from './sources.ts';

/** An entry with its captures, newest first, without their texts. */
export type CapturedSource = Source & {
  captures: Array<{ digest: string; capturedOn: CalendarDate }>;
};

/** The entries that a brief cites under these ids, and those alone, days in the given time zone. */
export async function sourcesOfBrief(
  actor: Actor,
  ids: readonly string[],
  timeZone: string,
): Promise<CapturedSource[]> {
  const sources = await sourcesById(database(), ids);
  const entries = sources.map(({ id }) => id);
  const captures = await entriesCaptured(actor, entries, timeZone);
  const ofEntry = Map.groupBy(captures, ({ sourceId }) => sourceId);
  return sources.map((source) => ({
    ...source,
    captures: (ofEntry.get(source.id) ?? []).map(({ digest, capturedOn }) => ({
      digest,
      capturedOn,
    })),
  }));
}
