import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function telling(count: number) {
  const told: number[] = [];
  const everybody = () => Array.from({ length: count }, (_, at) => at);
  const tell = (one: number) => void told.push(one);
  return { told, call: inTurn({ breath: 100, pause: 1_000, everybody, tell }) };
}

it('tells the first at once and the others one by one', () => {
  const { told, call } = telling(30);
  call();
  expect(told).toEqual([0]);
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(11);
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(Array.from({ length: 30 }, (_, at) => at));
});

it('tells whatever came meanwhile in one more round, and nobody twice in a pause', () => {
  const { told, call } = telling(3);
  for (let n = 0; n < 50; n += 1) call();
  vi.advanceTimersByTime(999);
  expect(told).toEqual([0, 1, 2]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([0, 1, 2, 0, 1, 2]);
});

it('starts no second round where nothing came, and another one whenever something does', () => {
  const { told, call } = telling(1);
  call();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([0]);
  call();
  expect(told).toEqual([0, 0]);
});

it('tells nobody where nobody listens, and goes on', () => {
  const { told, call } = telling(0);
  call();
  vi.advanceTimersByTime(1_000);
  call();
  expect(told).toEqual([]);
});
