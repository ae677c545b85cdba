import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../record/audit-event.ts';
import { tellingsOf } from './concerned.ts';

/** Whom an event concerns, as concern and roles. */
const told = (event: AuditEvent) => tellingsOf(event).map(({ concern, to }) => [concern, ...to]);

const judged = { decisionId: 'd', claimId: 'c', number: 1, digest: '', excerpt: 'Words' };
const commented = { threadId: 't', commentId: 'k', excerpt: 'Which year?', holds: false };
const assignment = { assignmentId: 'a', memberId: 'rosa', member: 'Rosa', claim: null };
const scheduled = { scheduleId: 's', manifest: '', publishAt: '2026-03-04T07:00:00Z' };
const question = { questionId: 'q', excerpt: 'Is it?' };

describe('an event about a claim', () => {
  it('that asks for changes concerns its writers and whoever submitted the brief', () => {
    const event = { kind: 'changes-requested', reason: 'Which year?', ...judged } as const;
    expect(told(event)).toEqual([['changes-asked', 'claim-writer', 'submitter']]);
  });

  it('that approves concerns its writers', () => {
    const event = { kind: 'claim-approved', waivers: 0, ...judged } as const;
    expect(told(event)).toEqual([['approved', 'claim-writer']]);
  });

  it('of the live version concerns all who stand behind that version', () => {
    const notice = { noticeId: 'n', version: 1, claimId: 'c', number: 1, excerpt: '', reason: '.' };
    for (const kind of ['claim-withdrawn', 'claim-under-re-check'] as const) {
      expect(told({ kind, ...notice })).toEqual([
        ['withdrawn', 'submitter', 'writer', 'decider', 'signer', 'publisher'],
      ]);
    }
  });
});

describe('what lapsed', () => {
  it('concerns whoever approved it, and whoever signed where the signature did', () => {
    const lapses = { kind: 'approvals-lapsed' } as const;
    expect(told({ ...lapses, claims: [], signOffId: null })).toEqual([
      ['lapsed', 'lapsed-approver'],
    ]);
    expect(told({ ...lapses, claims: [], signOffId: 's' })).toEqual([
      ['lapsed', 'signer', 'lapsed-approver'],
    ]);
  });
});

describe('a comment', () => {
  it('concerns first whom it mentions, then the writers and who spoke before', () => {
    expect(told({ kind: 'thread-started', quote: 'Words', ...commented })).toEqual([
      ['mentioned', 'mentioned'],
      ['discussion', 'writer'],
    ]);
    expect(told({ kind: 'comment-added', ...commented })).toEqual([
      ['mentioned', 'mentioned'],
      ['discussion', 'participant', 'writer'],
    ]);
  });

  it('that is edited concerns nobody but whom it mentions', () => {
    expect(told({ kind: 'comment-edited', ...commented })).toEqual([['mentioned', 'mentioned']]);
  });
});

describe('an assignment', () => {
  it('concerns whom it is given to, and who has to do it by another day', () => {
    expect(told({ kind: 'reviewer-assigned', dueOn: null, note: '', ...assignment })).toEqual([
      ['assigned', 'named'],
    ]);
    expect(told({ kind: 'due-day-changed', before: null, after: null, ...assignment })).toEqual([
      ['assigned', 'named'],
    ]);
  });

  it.each([
    ['declined', [['assigned', 'assigner']]],
    ['reassigned', [['assigned', 'named']]],
    ['taken-back', [['assigned', 'named']]],
    ['done', []],
  ] as const)('that ends as %s concerns %j', (as, expected) => {
    expect(told({ kind: 'assignment-ended', as, reason: null, ...assignment })).toEqual(expected);
  });
});

describe('a brief', () => {
  it('that is submitted concerns whom it is given to, or whoever may review it', () => {
    expect(told({ kind: 'brief-submitted', submissionId: 's' })).toEqual([
      ['submitted', 'assigned-reviewer', 'any-reviewer'],
    ]);
  });

  it('that goes back to drafting concerns its writers, and who was reviewing it', () => {
    expect(told({ kind: 'brief-returned', submissionId: 's', reason: null })).toEqual([
      ['returned', 'submitter', 'writer'],
      ['submitted', 'assigned-reviewer', 'decider'],
    ]);
  });

  it('whose publication is cancelled concerns whoever may publish it instead', () => {
    const cancelled = { kind: 'schedule-cancelled', reason: 'Not ready.', ...scheduled } as const;
    expect(told(cancelled)[0]).toContain('may-publish');
    expect(told({ kind: 'schedule-held', ...scheduled })[0]).not.toContain('may-publish');
  });

  it('that is published concerns the member whose question it answers', () => {
    const version = {
      versionId: 'v',
      number: 1,
      class: 'first',
      note: null,
      manifest: '',
    } as const;
    expect(told({ kind: 'version-published', ...version })).toContainEqual(['question', 'asker']);
  });
});

describe('a question', () => {
  it('that comes in concerns those who may answer, and afterwards who added it', () => {
    expect(told({ kind: 'question-received', from: 'reader', ...question })).toEqual([
      ['backlog', 'may-answer'],
    ]);
    expect(told({ kind: 'question-set-aside', reason: 'Old.', ...question })).toEqual([
      ['question', 'asker'],
    ]);
  });
});

describe('a member', () => {
  it('is told when their access changes, and nobody when somebody signs in', () => {
    const member = { memberId: 'rosa', email: 'rosa@factdesk.example' };
    expect(told({ kind: 'capabilities-changed', before: [], after: [], ...member })).toEqual([
      ['access', 'named'],
    ]);
    expect(told({ kind: 'signed-in', by: 'link', ...member })).toEqual([]);
    expect(told({ kind: 'member-suspended', ...member })).toEqual([]);
  });
});
