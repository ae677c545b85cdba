import { saveRead } from '../../data/news/news.ts';
import { notify } from '../../data/notices.ts';
import type { Tx } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

/** Notes that a member has read one thing that they were told. Like a keystroke, it leaves no record. */
export function readNews(doing: Doing, id: string): Promise<Outcome<void>> {
  return act(doing, (tx, actor) => read(tx, actor, { id }, doing.now));
}

/** Notes that they have read all that they were told up to an event: what they saw, and no more. */
export function readAllNews(doing: Doing, upTo: bigint): Promise<Outcome<void>> {
  return act(doing, (tx, actor) => read(tx, actor, { upTo }, doing.now));
}

async function read(
  tx: Tx,
  actor: Actor,
  what: { id: string } | { upTo: bigint },
  now: Date,
): Promise<Outcome<void>> {
  const count = await saveRead(tx, actor.id, what, now);
  // Their other windows count anew.
  if (count > 0) await notify(tx, { kind: 'member', memberId: actor.id });
  return accept(undefined);
}
