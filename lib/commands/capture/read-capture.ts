import { captureText } from '../../data/capture/captures.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

/** The text of a capture. Captures are for members; readers never get one. */
export function readCapture(
  doing: Doing,
  sourceId: string,
  digest: string,
): Promise<Outcome<{ text: string }>> {
  return act(doing, async (tx) => {
    const text = await captureText(tx, sourceId, digest);
    return text === null
      ? refuse('not-found', 'There is no such capture of this source.')
      : accept({ text });
  });
}
