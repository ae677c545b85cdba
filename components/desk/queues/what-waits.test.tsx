import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DeskQueue } from '@/lib/domain/desk/desk-query.ts';
import { WhatWaits } from './what-waits.tsx';

const none: Record<DeskQueue, number> = {
  review: 0,
  fix: 0,
  waiting: 0,
  're-check': 0,
  unassigned: 0,
  all: 7,
};

const said = (counts: Partial<Record<DeskQueue, number>>, mayReview = true) =>
  renderToStaticMarkup(<WhatWaits counts={{ ...none, ...counts }} mayReview={mayReview} />)
    .replace(/<[^>]*>/g, '')
    .trim();

test('the desk says what waits for somebody, in one sentence', () => {
  expect(said({ review: 1 })).toBe('For you today: 1 brief to review.');
  expect(said({ review: 2, fix: 1 })).toBe('For you today: 2 briefs to review and 1 brief to fix.');
  expect(said({ review: 2, fix: 1, 're-check': 3 })).toBe(
    'For you today: 2 briefs to review, 1 brief to fix and 3 live briefs to check again.',
  );
});

test('it says so where nothing does', () => {
  expect(said({ waiting: 4 })).toBe('Nothing waits for you.');
});

test('what nobody is asked to review is offered to those who could', () => {
  const words =
    'Nothing waits for you. 2 briefs in review have claims that nobody is asked to review.';
  expect(said({ unassigned: 2 })).toBe(words);
  expect(said({ unassigned: 2 }, false)).toBe('Nothing waits for you.');
});
