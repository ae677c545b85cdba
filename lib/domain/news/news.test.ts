import { expect, it } from 'vitest';
import { groupNews, missesLetter, type News } from './news.ts';

const lamp = { id: 'lamp', headline: 'Is the lamp new?' };
const ferry = { id: 'ferry', headline: 'Is the ferry full?' };

const news = (id: string, at: string, changes: Partial<News> = {}): News => ({
  id,
  concern: 'submitted',
  event: { kind: 'brief-submitted', submissionId: 's' },
  eventId: '1',
  by: 'Mina',
  at: new Date(at),
  brief: lamp,
  isRead: false,
  letterDue: null,
  ...changes,
});

const grouped = (all: News[], timeZone = 'UTC') =>
  groupNews(all, timeZone).map((group) => [
    group.day,
    group.brief?.id,
    ...group.news.map(({ id }) => id),
  ]);

it('stands by day and brief, in the order in which the first of each came', () => {
  const all = [
    news('e', '2026-03-02T12:00Z'),
    news('d', '2026-03-02T11:00Z', { brief: ferry }),
    news('c', '2026-03-02T10:00Z'),
    news('b', '2026-03-01T10:00Z'),
    news('a', '2026-03-01T09:00Z', { brief: null }),
  ];
  expect(grouped(all)).toEqual([
    ['2026-03-02', 'lamp', 'e', 'c'],
    ['2026-03-02', 'ferry', 'd'],
    ['2026-03-01', 'lamp', 'b'],
    ['2026-03-01', undefined, 'a'],
  ]);
});

it('goes by the days of the publication', () => {
  const all = [news('b', '2026-03-02T01:00Z'), news('a', '2026-03-01T23:00Z')];
  expect(grouped(all, 'America/New_York')).toEqual([['2026-03-01', 'lamp', 'b', 'a']]);
  expect(grouped(all, 'UTC')).toHaveLength(2);
});

it('keeps what is read apart from what is not', () => {
  const all = [news('b', '2026-03-02T12:00Z'), news('a', '2026-03-02T11:00Z', { isRead: true })];
  expect(grouped(all)).toHaveLength(2);
});

it('is nothing where there is none', () => {
  expect(grouped([])).toEqual([]);
});

it('misses its letter once that is due for days and was not sent, and no longer when it was read', () => {
  const now = new Date('2026-03-05T12:00Z');
  const due = (letterDue: string, isRead = false) =>
    missesLetter(news('a', '2026-03-02T12:00Z', { letterDue: new Date(letterDue), isRead }), now);
  expect(due('2026-03-02T12:00Z')).toBe(true);
  expect(due('2026-03-02T12:01Z')).toBe(false);
  expect(due('2026-03-02T12:00Z', true)).toBe(false);
  expect(missesLetter(news('a', '2026-01-01T12:00Z'), now)).toBe(false);
});
