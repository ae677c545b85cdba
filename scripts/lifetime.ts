import { endChildren } from './child.ts';
import { giveUp } from './say.mjs';

/**
 * Does the one thing that this process is for and ends the process with it, whether it is done, has
 * failed or is asked to stop: first every process that was started, then what `release` gives back.
 *
 * @param work gives the exit code
 * @param options.codeOnSignal the exit code where somebody asks us to stop
 */
export async function live(
  work: () => Promise<number>,
  { release, codeOnSignal }: { release: () => Promise<void>; codeOnSignal: number },
): Promise<void> {
  let isEnding = false;
  const end = async (exit: () => never) => {
    if (isEnding) return;
    isEnding = true;
    await endChildren();
    await release();
    exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(() => process.exit(codeOnSignal)));
  }
  try {
    const code = await work();
    await end(() => process.exit(code));
  } catch (error) {
    await end(() => giveUp(error));
  }
}
