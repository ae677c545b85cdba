import {
  askForCapture,
  type CaptureTarget,
  requestUnderWay,
} from '../../data/capture/capture-requests.ts';
import { record } from '../../data/record/audit.ts';
import { lockSource } from '../../data/source/sources.ts';
import { fileProblem } from '../../domain/capture/source-file.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { webAddress } from '../../domain/source/web-address.ts';
import { act, type Doing } from '../act.ts';

/**
 * Asks for a capture of a source, which is made in the background: of an address, or of a file as it
 * was uploaded. Gives the id of the request, by which its progress is followed; where the same address
 * is being captured already, it is that one.
 */
export function requestCapture(
  doing: Doing,
  sourceId: string,
  target: CaptureTarget,
): Promise<Outcome<{ requestId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-capture');
    if (!allowed.ok) return allowed;
    if ('address' in target && webAddress(target.address) === null) {
      return refuse('invalid', 'An address begins with https:// or http://. Correct it first.');
    }
    const problem = 'file' in target ? fileProblem(target.fileName, target.file) : null;
    if (problem) return refuse('invalid', problem);
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    const underWay =
      'address' in target ? await requestUnderWay(tx, sourceId, target.address) : null;
    if (underWay) return accept({ requestId: underWay });

    const by = { memberId: actor.id, at: doing.now };
    const requestId = await askForCapture(tx, source.id, target, by);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const from = 'address' in target ? target.address : target.fileName;
    await record(tx, doer, {
      kind: 'capture-requested',
      sourceId: source.id,
      title: sourceTitle(source),
      from,
    });
    return accept({ requestId });
  });
}
