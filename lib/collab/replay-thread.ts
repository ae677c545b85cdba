import { parentPort } from 'node:worker_threads';
import { replayEdits } from '../commands/brief/replay-edits.ts';
import type { ReplayAnswer, ReplayQuestion } from './replayer.ts';

// The thread that reads briefs, so that nobody's keystroke waits while it does. See Replayer.

parentPort?.on('message', ({ number, stored, edits }: ReplayQuestion) => {
  parentPort?.postMessage(answer(number, () => replayEdits(stored, edits)));
});

function answer(number: number, replay: () => ReturnType<typeof replayEdits>): ReplayAnswer {
  try {
    const { doc, ...projection } = replay();
    doc.destroy();
    return { number, projection };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}
