import { describe, expect, test } from 'vitest';
import { doneWords } from './deciding.ts';

const claim = { number: 3, quorum: { given: [], needed: 1 } };

describe('what is said of a decision', () => {
  test('tells approvals, requests, and that another reviewer is needed', () => {
    expect(doneWords(claim, 'approve', false)).toBe('You approved claim 3.');
    expect(doneWords(claim, 'request-changes', false)).toBe('You asked for changes to claim 3.');
    expect(doneWords({ ...claim, quorum: { given: [], needed: 2 } }, 'approve', false)).toBe(
      'You approved claim 3; another reviewer is needed.',
    );
  });

  test('tells that an objection was set aside along with the approval', () => {
    expect(doneWords(claim, 'approve', true)).toBe(
      'You set the objection aside and approved claim 3.',
    );
  });
});
