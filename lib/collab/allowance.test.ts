import { expect, test } from 'vitest';
import { Allowance } from './allowance.ts';

test('a burst is let through, and after that as much as comes back with time', () => {
  const allowance = new Allowance({ burst: 3, perSecond: 2 }, 0);
  expect([1, 1, 1, 1].map((amount) => allowance.take(amount, 0))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(allowance.take(1, 400)).toBe(false);
  expect(allowance.take(1, 500)).toBe(true);
  expect(allowance.take(1, 500)).toBe(false);
});

test('rest is saved up to the burst and no further', () => {
  const allowance = new Allowance({ burst: 3, perSecond: 2 }, 0);
  expect(allowance.take(4, 60_000)).toBe(false);
  expect(allowance.take(3, 60_000)).toBe(true);
});
