type Turns<T> = {
  /** How long each has before the next one's turn, and how long a round takes at least, in milliseconds. */
  breath: number;
  pause: number;
  everybody: () => Iterable<T>;
  tell: (one: T) => void;
};

/**
 * Tells everybody something when it is called for, one after the other with a breath between them, since
 * all who are told ask for their lists again and would do so at the same moment. What is called for while a
 * round goes on is told in the next one: however much happens, nobody is told more often than once in
 * `pause`, and the server is not asked for more than a list in a breath.
 */
export function inTurn<T>({ breath, pause, everybody, tell }: Turns<T>): () => void {
  let going = false;
  let again = false;

  const begin = (): void => {
    if (going) {
      again = true;
      return;
    }
    going = true;
    again = false;
    const waiting = [...everybody()];
    const rest = Math.max(breath, pause - breath * Math.max(0, waiting.length - 1));
    const next = (): void => {
      const one = waiting.shift();
      if (one !== undefined) tell(one);
      setTimeout(waiting.length > 0 ? next : end, waiting.length > 0 ? breath : rest).unref();
    };
    next();
  };
  const end = (): void => {
    going = false;
    if (again) begin();
  };
  return begin;
}
