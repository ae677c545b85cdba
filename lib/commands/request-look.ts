import { record } from '../data/audit.ts';
import { enqueue } from '../data/queues.ts';
import { lockSource } from '../data/sources.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { sourceTitle } from '../domain/source.ts';
import { webAddress } from '../domain/web-address.ts';
import { act, type Doing } from './act.ts';

/** Somebody waits for it: such looks come before those whose turn it is. */
const FIRST = 10;

/** Asks for a look at a source now; it is made in the background. */
export function requestLook(doing: Doing, sourceId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'check-source');
    if (!allowed.ok) return allowed;
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    if (source.kind === 'unpublished' || webAddress(source.description.url) === null) {
      return refuse('blocked', 'The source has no address to look at. Give it one first.');
    }
    await enqueue(tx, 'check-sources', { sourceId }, { priority: FIRST });
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'look-requested', sourceId, title: sourceTitle(source) });
    return accept(undefined);
  });
}
