import { describe, expect, it } from 'vitest';
import { changesIn } from './audit-changes.ts';
import type { AuditEvent } from './audit-event.ts';
import { eventWords } from './audit-words.ts';

const member = { memberId: 'm1', email: 'mina@factdesk.example' };
const source = { sourceId: 's1', title: 'A record year' };
const comment = { threadId: 't1', commentId: 'c1', excerpt: 'Which year?' };

describe('what an act changed is told with before and after', () => {
  it.each<[AuditEvent, string]>([
    [
      {
        kind: 'settings-changed',
        settings: ['name'],
        changes: [{ setting: 'name', before: 'a', after: 'b' }],
      },
      'name: a → b',
    ],
    [
      {
        kind: 'source-corrected',
        ...source,
        changes: [{ what: 'title', before: 'a', after: 'b' }],
      },
      'title: a → b',
    ],
    [
      { kind: 'comment-edited', ...comment, said: { before: 'When?', after: 'Which year?' } },
      'comment: When? → Which year?',
    ],
    [{ kind: 'credibility-noted', ...source, before: '', notes: 'Good' }, 'notes:  → Good'],
    [
      { kind: 'capabilities-changed', ...member, before: ['edit'], after: ['edit', 'review'] },
      'capabilities: edit → edit, review',
    ],
    [{ kind: 'member-suspended', ...member }, 'membership: active → suspended'],
    [{ kind: 'member-reinstated', ...member }, 'membership: suspended → active'],
    [{ kind: 'topics-changed', before: [], after: ['Ferries'] }, 'topics:  → Ferries'],
    [{ kind: 'point-renamed', pointId: 'p1', before: 'a', after: 'b' }, 'name: a → b'],
  ])('as in %j', (event, told) => {
    const changes = changesIn(event).map(
      ({ what, before, after }) => `${what}: ${before} → ${after}`,
    );
    expect(changes).toEqual([told]);
  });

  it.each<AuditEvent>([
    { kind: 'settings-changed', settings: ['name'] },
    { kind: 'source-corrected', ...source },
    { kind: 'comment-edited', ...comment },
    { kind: 'credibility-noted', ...source, notes: 'Good' },
  ])('and is not made up where a record of long ago kept none: %j', (event) => {
    expect(changesIn(event)).toEqual([]);
  });
});

it('an event is found by what its line says, without case and accents', () => {
  const words = eventWords({
    kind: 'credibility-noted',
    sourceId: 's1',
    title: 'Café-Zeitung',
    notes: 'Good, good',
    before: 'Übel',
  });
  expect(words.split(' ')).toEqual(expect.arrayContaining(['cafe', 'zeitung', 'good', 'ubel']));
  expect(words.match(/good/g)).toHaveLength(1);
});
