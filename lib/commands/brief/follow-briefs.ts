import {
  briefIdsAfter,
  briefsAssignedTo,
  briefsWithoutStanding,
  holdBrief,
  holdIdle,
} from '../../data/brief/standings.ts';
import { enqueue } from '../../data/desk/queues.ts';
import { notify } from '../../data/notices.ts';
import { type Tx, transaction } from '../../data/transaction.ts';
import { followStandings } from './follow-standings.ts';

/** So many briefs are brought up to date in one transaction: a moment's work. */
const BATCH = 100;

/**
 * Brings what lists know of every brief up to date. May be done at any time and by several at once,
 * and changes nothing where nothing is to be changed.
 *
 * @returns how many briefs there are, and of how many lists said something else before
 */
export async function followAllBriefs(
  signal?: AbortSignal,
): Promise<{ briefs: number; changed: number }> {
  let [briefs, changed] = [0, 0];
  for (let last: string | null = null; ; ) {
    signal?.throwIfAborted();
    const after: string | null = last;
    const batch: string[] = await transaction((tx) => briefIdsAfter(tx, after, BATCH));
    last = batch.at(-1) ?? null;
    if (last === null) return { briefs, changed };
    changed += await followBatch(batch);
    briefs += batch.length;
  }
}

/** The same for these briefs. */
export async function followBriefs(
  briefIds: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < briefIds.length; from += BATCH) {
    signal?.throwIfAborted();
    changed += await followBatch(briefIds.slice(from, from + BATCH));
  }
  return changed;
}

/** The same for briefs that lists know nothing of yet, because an earlier Factdesk made them. */
export async function followNewBriefs(): Promise<void> {
  await followBriefs(await transaction(briefsWithoutStanding));
}

/** Those that are idle together, and each of the others when its turn comes. */
async function followBatch(briefIds: readonly string[]): Promise<number> {
  const followed = await transaction(async (tx) => {
    const idle = await holdIdle(tx, briefIds);
    const changed = await followStandings(tx, idle);
    for (const briefId of changed) await notify(tx, { kind: 'judgement', briefId });
    return { idle: new Set(idle), changed: changed.length };
  });
  let { changed } = followed;
  for (const briefId of briefIds.filter((id) => !followed.idle.has(id))) {
    changed += await followOne(briefId);
  }
  return changed;
}

function followOne(briefId: string): Promise<number> {
  return transaction(async (tx) => {
    if (!(await holdBrief(tx, briefId))) return 0;
    const changed = await followStandings(tx, [briefId]);
    if (changed.length > 0) await notify(tx, { kind: 'judgement', briefId });
    return changed.length;
  });
}

/** Has the briefs that a member was asked to review followed, once they can no more, or can again. */
export async function followAssigned(tx: Tx, memberId: string): Promise<void> {
  const briefIds = await briefsAssignedTo(tx, memberId);
  if (briefIds.length > 0) await enqueue(tx, 'follow-briefs', { briefIds });
}
