/**
 * An act that happens at once when it is called for, and again at the end of each pause in which it
 * was called for meanwhile: often enough for people, never more often than once in `pause`.
 */
export function atMostOnceIn(pause: number, act: () => void): () => void {
  let waiting = false;
  let again = false;
  const call = (): void => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (again) call();
    }, pause).unref();
    again = false;
    act();
  };
  return call;
}
