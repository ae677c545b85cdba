import { expect, test } from 'vitest';
import { parseCalendarDate } from '../time/calendar-date.ts';
import { type CaptureProgress, progressWords } from './capture-progress.ts';

const waiting: CaptureProgress = {
  id: 'r1',
  sourceId: 's1',
  from: 'https://harbour.example/report',
  isFile: false,
  state: 'waiting',
  attempts: 0,
  problem: null,
  retryAt: null,
  mayTryAgain: false,
  requestedAt: new Date('2026-03-02T09:00:00Z'),
  captured: null,
};
const captured = {
  digest: 'd',
  characters: 12_480,
  nature: 'readable',
  unchangedSince: null,
} as const;

test('every stage says what is happening', () => {
  expect(progressWords(waiting)).toBe('Waiting for its turn…');
  expect(progressWords({ ...waiting, state: 'fetching' })).toBe('Fetching the page…');
  expect(progressWords({ ...waiting, state: 'fetching', isFile: true })).toBe('Opening the file…');
  expect(progressWords({ ...waiting, state: 'reading' })).toBe('Reading it…');
});

test('the end says how much was captured, or since when nothing has changed', () => {
  expect(progressWords({ ...waiting, state: 'done', captured })).toBe(
    'Captured 12,480 characters.',
  );
  const unchangedSince = parseCalendarDate('2026-03-01');
  expect(
    progressWords({ ...waiting, state: 'done', captured: { ...captured, unchangedSince } }),
  ).toBe('Unchanged since March 1, 2026: the text is the one captured then.');
});

test('a text that is not what the source says is never captured silently', () => {
  const paywall = { ...captured, nature: 'paywall' } as const;
  expect(progressWords({ ...waiting, state: 'done', captured: paywall })).toBe(
    'Captured 12,480 characters. This page shows its beginning only and asks for payment or a subscription.',
  );
});

test('a problem is said in its own words, while waiting for another try and at the end', () => {
  const problem = 'The server did not answer. It may be down; try again later.';
  expect(progressWords({ ...waiting, problem })).toBe(problem);
  expect(progressWords({ ...waiting, state: 'failed', problem })).toBe(problem);
});
