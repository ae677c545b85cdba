import { describe, expect, test } from 'vitest';
import { countChanges } from './kept-change.ts';

const typed = (page: number, ...times: number[]) => times.map((madeAt) => ({ page, madeAt }));

describe('changes are counted as a person would', () => {
  test('a word typed without a pause is one change', () => {
    expect(countChanges(typed(1, 0, 120, 260, 400, 555))).toBe(1);
  });

  test('a pause begins another', () => {
    expect(countChanges(typed(1, 0, 120, 9_000, 9_100))).toBe(2);
  });

  test('each page has its own', () => {
    expect(countChanges([...typed(1, 0, 100), ...typed(2, 50, 150)])).toBe(2);
    expect(countChanges([])).toBe(0);
  });
});
