import { progressOf } from '../../data/capture/capture-requests.ts';
import type { CaptureProgress } from '../../domain/capture/capture-progress.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';
import { ask } from '../ask.ts';

/** How far a request for a capture is. */
export function followCapture(doing: Doing, requestId: string): Promise<Outcome<CaptureProgress>> {
  return ask(doing, async (actor) => {
    const progress = await progressOf(actor, requestId);
    return progress
      ? accept(progress)
      : refuse('not-found', 'There is no such request for a capture.');
  });
}
