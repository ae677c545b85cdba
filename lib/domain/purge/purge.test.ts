import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuditKind } from '../record/audit-event.ts';
import { emptiedBy, type PurgeInRecord } from './emptied-events.ts';
import { LONGEST_PURGE_REASON, purgeReason, REMOVED } from './purge.ts';
import { countedWords } from './purge-counts.ts';
import { withoutWords } from './without-words.ts';

describe('a reason', () => {
  it('is kept without the space around it', () => {
    expect(purgeReason('  Order 12 of the court.\n', 'it has to go')).toEqual({
      ok: true,
      value: 'Order 12 of the court.',
    });
  });

  it.each(['', ' \n ', 'x'.repeat(LONGEST_PURGE_REASON + 1)])('is asked for: %j', (written) => {
    expect(purgeReason(written, 'it has to go').ok).toBe(false);
  });
});

describe('an event without its words', () => {
  const kinds: AuditKind[] = ['comment-edited', 'search-struck', 'point-renamed', 'claim-approved'];
  const said = fc.string({ minLength: 12 }).map((words) => `said ${words}`);
  const names = fc.constantFrom(
    'excerpt',
    'reason',
    'before',
    'after',
    'query',
    'name',
    'anything',
  );

  test('holds nothing that anybody said, whatever its shape', () => {
    const { details } = fc.letrec((tie) => ({
      details: fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      value: fc.oneof({ depthSize: 'small' }, said, fc.array(said), tie('details')),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), details, (kind, event) => {
        const left = JSON.stringify(withoutWords(kind, Object(event)));
        expect(left).not.toContain('said ');
      }),
    );
  });

  test('keeps ids, digests, numbers, days and who', () => {
    const kept = {
      claimId: 'c1',
      decisionId: '0190-…',
      digest: 'f00d',
      manifest: 'beef',
      number: 3,
      holds: true,
      note: null,
      publishAt: '2026-03-02T10:00:00.000Z',
      member: 'Rosa Okafor',
      claim: { id: 'c1', number: 3 },
    };
    expect(withoutWords('claim-approved', kept)).toEqual(kept);
  });

  test('says that something was said', () => {
    const said = { excerpt: 'Dues rose.', changes: [{ what: 'query', before: 'a', after: '' }] };
    expect(withoutWords('search-struck', said)).toEqual({
      excerpt: REMOVED,
      changes: [{ what: REMOVED, before: REMOVED, after: REMOVED }],
    });
  });

  test('keeps the days of an assignment, and of nothing else', () => {
    const days = { before: '2026-03-02', after: null };
    expect(withoutWords('due-day-changed', days)).toEqual(days);
    expect(withoutWords('point-renamed', days)).toEqual({ before: REMOVED, after: null });
  });
});

describe('events may differ from their seals', () => {
  const asked = (number: number, actorId: string, purgeId = 'p'): PurgeInRecord => {
    return { number, actorId, purgeId, done: null };
  };
  const done = (
    number: number,
    actorId: string | null,
    { askedById = 'ada', events = [2], purgeId = 'p' } = {},
  ): PurgeInRecord => {
    const emptied = events.map((event) => ({ event, remains: `r${event}` }));
    return { number, actorId, purgeId, done: { askedById, emptied } };
  };

  it('where one admin asked and another one did it', () => {
    expect([...emptiedBy([asked(5, 'ada'), done(6, 'bo', { events: [2, 4] })])]).toEqual([
      [2, 'r2'],
      [4, 'r4'],
    ]);
  });

  it.each<[string, PurgeInRecord[]]>([
    ['nobody had asked', [done(6, 'bo')]],
    ['somebody else had asked', [asked(5, 'cy'), done(6, 'bo')]],
    ['another purge was asked for', [asked(5, 'ada', 'q'), done(6, 'bo')]],
    ['whoever asked did it', [asked(5, 'ada'), done(6, 'ada')]],
    ['no member did it', [asked(5, 'ada'), done(6, null)]],
    ['it was asked for only afterwards', [done(5, 'bo'), asked(6, 'ada')]],
    ['the event came later', [asked(5, 'ada'), done(6, 'bo', { events: [6, 7] })]],
  ])('and not where %s', (_, purges) => {
    expect(emptiedBy(purges).size).toBe(0);
  });

  it('by each purge once', () => {
    const twice = [asked(5, 'ada'), done(6, 'bo'), done(7, 'bo', { events: [3] })];
    expect([...emptiedBy(twice).keys()]).toEqual([2]);
  });
});

test('what goes is told in words, each that there is', () => {
  const counts = { acts: 1, versions: 2, edits: 7, searches: 0, searchesElsewhere: 3 };
  expect(countedWords(counts)).toEqual([
    '2 published versions',
    '7 edits of the document’s log',
    '1 act of the record',
  ]);
});
