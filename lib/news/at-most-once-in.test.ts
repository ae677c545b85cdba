import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostOnceIn } from './at-most-once-in.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('happens at once, and once more for all that came meanwhile', () => {
  const act = vi.fn();
  const call = atMostOnceIn(1_000, act);
  for (let n = 0; n < 5; n += 1) call();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(2);
  call();
  expect(act).toHaveBeenCalledTimes(3);
});
