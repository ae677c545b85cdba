import { sourceEventsOn } from '../../data/health/source-events.ts';
import { record } from '../../data/record/audit.ts';
import { type HeldSource, holdCiting } from '../../data/source/briefs-citing.ts';
import { takeTurn } from '../../data/source/identify.ts';
import { mergeEntries } from '../../data/source/merge.ts';
import { lockSource } from '../../data/source/sources.ts';
import type { Tx } from '../../data/transaction.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';
import { followHealth, noteSourceEvent } from '../health/note-source-events.ts';

/**
 * Makes one entry of two that are the same work. The one that stays keeps its words; the other's id
 * becomes an alias, so that no citation, claim or approval changes. What is known to have happened to
 * one of them is news to whoever judged claims that cite the other. Where one of them only stands for
 * a number of an import, the other stays whichever was asked for.
 */
export function mergeSources(
  doing: Doing,
  { sourceId, intoId, reason }: { sourceId: string; intoId: string; reason: string },
): Promise<Outcome<Source>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'merge-sources');
    if (!allowed.ok) return allowed;
    if (reason.trim() === '') return refuse('invalid', 'Say why the two are the same work.');
    await takeTurn(tx);
    const source = await lockSource(tx, sourceId);
    const into = await lockSource(tx, intoId);
    if (!source || !into) return refuse('not-found', 'There is no such source in the library.');
    if (source.id === into.id) {
      return refuse('conflict', 'The two are one entry already. Nothing was changed.');
    }
    return accept(
      await merge(tx, source, into, reason.trim(), { memberId: actor.id, at: doing.now }),
    );
  });
}

/** The same within a transaction that took the library's turn and locked both. */
export async function merge(
  tx: Tx,
  source: Source,
  into: Source,
  reason: string,
  by: { memberId: string; at: Date },
): Promise<Source> {
  const isTurned = into.placeholder && !source.placeholder;
  const [kept, other] = isTurned ? [source, into] : [into, source];
  const [held, taken] = [await holdCiting(tx, kept), await holdCiting(tx, other)];
  const [known, learned] = [
    await sourceEventsOn(tx, [kept.id]),
    await sourceEventsOn(tx, [other.id]),
  ];
  await tellCiting(tx, taken, known, by);
  // Where the other one was is not where the work is looked for from now on.
  const lasting = learned.filter(({ kind }) => kind !== 'dead');
  await tellCiting(tx, held, lasting, by);
  const merged = await mergeEntries(tx, kept, other);
  await followHealth(tx, merged);
  await record(
    tx,
    { actorId: by.memberId, briefId: null, at: by.at },
    {
      kind: 'sources-merged',
      sourceId: kept.id,
      title: sourceTitle(kept),
      mergedId: other.id,
      mergedTitle: sourceTitle(other),
      reason,
    },
  );
  return merged;
}

/** Notes of a source that is cited what happened to its twin: nobody who judged those claims saw it. */
async function tellCiting(
  tx: Tx,
  source: HeldSource,
  events: readonly SourceEvent[],
  by: { memberId: string; at: Date },
): Promise<void> {
  if (source.citedBy.length === 0) return;
  for (const { kind, quotation, digest, reason: said } of events) {
    const reason = `Known of an entry that it was merged with: ${said}`;
    await noteSourceEvent(tx, source, { kind, quotation, digest, reason }, by);
  }
}
