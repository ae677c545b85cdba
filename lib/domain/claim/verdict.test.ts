import { expect, it } from 'vitest';
import { defaultVerdictScale, NOT_CONFIRMED, verdictOf } from './verdict.ts';

it('absence of evidence has no place on the scale of truth', () => {
  expect(verdictOf(defaultVerdictScale, NOT_CONFIRMED)?.rating).toBeNull();
});

it('every other verdict has a rating of its own', () => {
  const ratings = defaultVerdictScale.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  expect(ratings).toEqual([5, 4, 3, 2, 1]);
});

it('a verdict is found by its key, or not at all', () => {
  expect(verdictOf(defaultVerdictScale, 'disputed')?.label).toBe('Disputed');
  expect(verdictOf(defaultVerdictScale, 'Disputed')).toBeNull();
  expect(verdictOf(defaultVerdictScale, null)).toBeNull();
});
