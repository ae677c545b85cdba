import { record } from '../data/audit.ts';
import { takeTurn } from '../data/identify.ts';
import { mergeEntries } from '../data/merge.ts';
import { lockSource } from '../data/sources.ts';
import type { Tx } from '../data/transaction.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { type Source, sourceTitle } from '../domain/source.ts';
import { act, type Doing } from './act.ts';
import { followHealth } from './note-source-events.ts';

/**
 * Makes one entry of two that are the same work. The one that stays keeps its words; the other's id
 * becomes an alias, so that no citation, claim or approval changes. Where one of them only stands for
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
