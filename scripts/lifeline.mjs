import { commandOf } from './living.mjs';

/**
 * Ends this process as SIGTERM would once the process that started it is gone, which may have been
 * killed in a way that it could not pass on.
 *
 * Our own processes hold a channel to the one that started them. npm does not, so there we look.
 */
export function endWithParent() {
  const end = () => process.kill(process.pid, 'SIGTERM');
  const parent = parentThatHoldsUs();
  if (process.channel) {
    process.once('disconnect', end);
    process.channel.unref();
  } else if (parent) {
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      end();
    }, 250);
    look.unref();
  }
}

/**
 * The process without which this one ends: another of ours, or npm. Anybody else, such as a shell,
 * may leave and let us run.
 */
export function parentThatHoldsUs() {
  const isOurs = process.channel || /\bnpm\b/.test(commandOf(process.ppid) ?? '');
  return isOurs ? process.ppid : undefined;
}
