import { expect, test } from 'vitest';
import { undescribed } from '../source/source.ts';
import { dayIn } from '../time/calendar-date.ts';
import { hasAddress, lookedAtSince } from './source-since.ts';

const since = dayIn('UTC', new Date('2025-12-01T12:00:00Z'));
const lookedAt = (instant: string | null, mayBe = true) => ({
  hasAddress: mayBe,
  lastLook: instant === null ? null : { id: instant, at: new Date(instant), detail: '' },
});

test('a source counts as looked at from the very day on, where the publication is', () => {
  const sources = [lookedAt('2025-12-01T00:30:00Z'), lookedAt('2025-12-20T12:00:00Z')];
  expect(lookedAtSince(sources, since, 'UTC')).toEqual({ looked: 2, of: 2 });
  expect(lookedAtSince(sources, since, 'America/New_York')).toEqual({ looked: 1, of: 2 });
});

test('sources that nobody can look at are not counted, those never looked at are', () => {
  const sources = [lookedAt(null), lookedAt(null, false), lookedAt('2025-12-02T00:00:00Z')];
  expect(lookedAtSince(sources, since, 'UTC')).toEqual({ looked: 1, of: 2 });
});

test('an address is what a browser can open', () => {
  const published = { kind: 'published', description: undescribed } as const;
  const at = (url: string) => hasAddress({ ...published, description: { ...undescribed, url } });
  expect(at('https://ferries.example/record')).toBe(true);
  expect(at('in the town’s archive')).toBe(false);
  expect(hasAddress(published)).toBe(false);
});
