import { expect, it } from 'vitest';
import { placeOf } from './notification-place.ts';

const claim = { id: 'c', number: 1, excerpt: 'Words' };
const assignment = { assignmentId: 'a', memberId: 'rosa', member: 'Rosa' };

it('leads to the claim that was judged', () => {
  const judged = { decisionId: 'd', claimId: 'c', number: 1, digest: '', excerpt: '' };
  const event = { kind: 'changes-requested', reason: '.', ...judged } as const;
  expect(placeOf(event, 'b')).toBe('/desk/briefs/b/review#claim-c');
});

it('leads to a claim of any name in one line that a header carries', () => {
  const judged = {
    decisionId: 'd',
    claimId: 'é\nset-cookie: x',
    number: 1,
    digest: '',
    excerpt: '',
  };
  const location = placeOf({ kind: 'claim-approved', waivers: 0, ...judged }, 'b');
  expect(new Headers({ location }).get('location')).toContain('#claim-%C3%A9%0A');
});

it('leads to the comment, beside its words', () => {
  const event = { kind: 'thread-resolved', threadId: 't', excerpt: '' } as const;
  expect(placeOf(event, 'b')).toBe('/desk/briefs/b#thread-t');
});

it('leads to the claim that is given to a reviewer, or to the review of the whole brief', () => {
  const given = { kind: 'reviewer-assigned', dueOn: null, note: '', ...assignment } as const;
  expect(placeOf({ ...given, claim }, 'b')).toBe('/desk/briefs/b/review#claim-c');
  expect(placeOf({ ...given, claim: null }, 'b')).toBe('/desk/briefs/b/review');
});

it('leads writers whose brief was returned to its text', () => {
  const event = { kind: 'brief-returned', submissionId: 's', reason: 'Which year?' } as const;
  expect(placeOf(event, 'b')).toBe('/desk/briefs/b');
});

it('leads somewhere where there is no brief', () => {
  const member = { memberId: 'rosa', email: 'rosa@factdesk.example' };
  expect(placeOf({ kind: 'member-reinstated', ...member }, null)).toBe('/desk');
});

it('leads to where a removal is decided and told', () => {
  const event = { kind: 'purge-asked', purgeId: 'p', reason: 'Order 12.' } as const;
  expect(placeOf({ ...event, of: 'brief', digest: null }, 'b')).toBe('/desk/briefs/b/removal');
  expect(placeOf({ ...event, of: 'capture', digest: 'f00d' }, null)).toBe('/desk/removals');
});
