/** What one task may cost. */
export type Limits = {
  /** Of a processor, in milliseconds: on a busy machine nothing honest is stopped for being slow. */
  work: number;
  /** From handing it over to its answer, in milliseconds; the one limit where no other can be seen. */
  time: number;
  /** What the whole process may hold in memory, in bytes. */
  memory: number;
  /** Of that, what its objects may take, in bytes. */
  heap: number;
};

const MB = 1024 * 1024;

export const usualLimits: Limits = { work: 20_000, time: 90_000, memory: 640 * MB, heap: 320 * MB };
