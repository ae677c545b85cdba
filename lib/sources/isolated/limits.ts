/** What one task may cost. */
export type Limits = {
  /** From handing it over to its answer, in milliseconds. */
  time: number;
  /** What the whole process may hold in memory, in bytes. */
  memory: number;
  /** Of that, what its objects may take, in bytes. */
  heap: number;
};

const MB = 1024 * 1024;

export const usualLimits: Limits = { time: 40_000, memory: 640 * MB, heap: 320 * MB };
