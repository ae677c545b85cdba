import { lockStuckRequest, tryAgain } from '../../data/capture/capture-work.ts';
import { record } from '../../data/record/audit.ts';
import { lockSource } from '../../data/source/sources.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';

/** Asks at once for a capture that failed or waits for its next try, as it was asked for then. */
export function tryCaptureAgain(
  doing: Doing,
  requestId: string,
): Promise<Outcome<{ requestId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-capture');
    if (!allowed.ok) return allowed;
    const stuck = await lockStuckRequest(tx, requestId);
    const source = stuck && (await lockSource(tx, stuck.sourceId));
    if (!stuck || !source) {
      return refuse('stale', 'This capture is under way or done already. Reload the page.');
    }
    if (stuck.isGone) {
      return refuse('invalid', 'The file is no longer kept. Upload it again, or paste its text.');
    }
    await tryAgain(tx, requestId);
    await record(
      tx,
      { actorId: actor.id, briefId: null, at: doing.now },
      {
        kind: 'capture-requested',
        sourceId: source.id,
        title: sourceTitle(source),
        from: stuck.from,
      },
    );
    return accept({ requestId });
  });
}
