import { enqueue } from '../../data/desk/queues.ts';
import { record } from '../../data/record/audit.ts';
import { lockSource } from '../../data/source/sources.ts';
import type { Tx } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { hasAddress } from '../../domain/health/source-since.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';

/** Somebody waits for it: such looks come before those whose turn it is. */
const FIRST = 10;

/** Asks for a look at a source now; it is made in the background. */
export function requestLook(doing: Doing, sourceId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'check-source');
    if (!allowed.ok) return allowed;
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    if (!hasAddress(source)) {
      return refuse('blocked', 'The source has no address to look at. Give it one first.');
    }
    await sendForLook(tx, actor, { ...source, id: sourceId }, doing.now);
    return accept(undefined);
  });
}

/** Sends for a look at a source that has an address, for somebody who waits for it. */
export async function sendForLook(tx: Tx, actor: Actor, source: Source, now: Date): Promise<void> {
  const sourceId = source.id;
  await enqueue(tx, 'check-sources', { sourceId }, { priority: FIRST });
  const doer = { actorId: actor.id, briefId: null, at: now };
  await record(tx, doer, { kind: 'look-requested', sourceId, title: sourceTitle(source) });
}
