import { addSourceEvent, sourceEventsOn } from '../../data/health/source-events.ts';
import { looksAt, saveHealth } from '../../data/health/source-looks.ts';
import { record } from '../../data/record/audit.ts';
import { type HeldSource, notEarlierThanJudgement } from '../../data/source/briefs-citing.ts';
import type { Tx } from '../../data/transaction.ts';
import { isSameQuotation, type SourceEvent } from '../../domain/health/source-event.ts';
import { healthFrom } from '../../domain/health/source-health.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { settleEach } from '../settle.ts';

export type NewSourceEvent = Pick<SourceEvent, 'kind' | 'quotation' | 'digest' | 'reason'>;

/**
 * Notes that something happened to a source, unless it is noted already. The briefs that cite it are
 * held until the transaction ends, so that nobody decides, signs or publishes between the event and
 * its instant: whatever was judged before is older than the event.
 *
 * @param by who says so; null where the desk found it by itself
 * @returns the event's id; null where it was known
 */
export async function noteSourceEvent(
  tx: Tx,
  source: HeldSource,
  event: NewSourceEvent,
  by: { memberId: string | null; at: Date },
): Promise<string | null> {
  const known = await sourceEventsOn(tx, [source.id]);
  if (await isNoted(tx, source, event, known)) return null;
  const at = await notEarlierThanJudgement(tx, source.citedBy, by.at);
  const noted = { sourceId: source.id, byId: by.memberId, at, ...event };
  const eventId = await addSourceEvent(tx, noted);
  const { kind, quotation, reason } = event;
  await record(
    tx,
    { actorId: by.memberId, briefId: null, at: by.at },
    {
      kind: 'source-event-noted',
      eventId,
      sourceId: source.id,
      title: sourceTitle(source),
      event: kind,
      quotation,
      reason,
    },
  );
  await followHealth(tx, source);
  await settleEach(tx, source.citedBy);
  return eventId;
}

/** Notes that a page or a registry says of a source that it is retracted. */
export function noteRetraction(
  tx: Tx,
  source: HeldSource,
  found: { reason: string; digest: string | null },
  at: Date,
): Promise<string | null> {
  const event = { kind: 'retracted', quotation: null, ...found } as const;
  return noteSourceEvent(tx, source, event, { memberId: null, at });
}

/** Keeps on a source what its looks and events come to. */
export async function followHealth(tx: Tx, source: Source, checkedAt?: Date): Promise<void> {
  const events = await sourceEventsOn(tx, [source.id]);
  const isRetracted = events.some(({ kind }) => kind === 'retracted');
  const looks = await looksAt(tx, source.id);
  const health = healthFrom(source.description.url, looks, isRetracted);
  await saveHealth(tx, source.id, health, checkedAt);
}

async function isNoted(
  tx: Tx,
  source: Source,
  { kind, quotation, digest }: NewSourceEvent,
  known: readonly SourceEvent[],
): Promise<boolean> {
  const alike = known.filter((event) => event.kind === kind);
  switch (kind) {
    case 'quotation-gone':
      return alike.some((event) => isSameQuotation(event.quotation, quotation));
    case 'retracted':
      return alike.length > 0;
    case 'change-matters':
      return alike.some((event) => event.digest === digest);
    case 'dead':
      return alike.length > 0 && !(await cameBack(tx, source, alike));
  }
}

/** Whether the source was found again after its latest death. */
async function cameBack(
  tx: Tx,
  { id }: Source,
  deaths: readonly Pick<SourceEvent, 'at'>[],
): Promise<boolean> {
  const died = Math.max(...deaths.map(({ at }) => at.getTime()));
  const looks = await looksAt(tx, id);
  return looks.some(
    ({ outcome, at }) => at.getTime() > died && outcome !== 'dead' && outcome !== 'unreachable',
  );
}
