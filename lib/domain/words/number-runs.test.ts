import { describe, expect, test } from 'vitest';
import { numberRuns } from './number-runs.ts';

describe('a list of numbers', () => {
  test('says three or more in a row as a run, and two as they are', () => {
    expect(numberRuns(Array.from({ length: 32 }, (_, index) => index + 1))).toBe('1–32');
    expect(numberRuns([3, 4, 5, 9])).toBe('3–5, 9');
    expect(numberRuns([1, 2])).toBe('1, 2');
    expect(numberRuns([1, 2, 4, 6, 7, 8])).toBe('1, 2, 4, 6–8');
    expect(numberRuns([7])).toBe('7');
    expect(numberRuns([])).toBe('');
  });

  test('is in order and says each once', () => {
    expect(numberRuns([9, 3, 5, 4, 3])).toBe('3–5, 9');
  });

  test('breaks off where it is no help any more, and says how many numbers that leaves', () => {
    expect(numberRuns([1, 3, 5, 6, 7, 8], { most: 2 })).toBe('1, 3 and 4 more');
    expect(numberRuns([1, 2, 3, 4, 6], { most: 2 })).toBe('1–4, 6');
  });

  test('writes the numbers as they stand in the text', () => {
    expect(numberRuns([1, 2, 3, 8], { written: (number) => `[${number}]` })).toBe('[1]–[3], [8]');
  });
});
