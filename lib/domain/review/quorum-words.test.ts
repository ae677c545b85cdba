import { expect, test } from 'vitest';
import { quorumWords } from './quorum-words.ts';

test('a claim that needs two approvals says who gave theirs and whether that is enough', () => {
  expect(quorumWords({ needed: 2, given: [] })).toBe('0 of 2 approvals; 2 reviewers are needed');
  expect(quorumWords({ needed: 2, given: ['Rosa'] })).toBe(
    '1 of 2 approvals: Rosa; another reviewer is needed',
  );
  expect(quorumWords({ needed: 2, given: ['Rosa', 'Teru'] })).toBe(
    '2 of 2 approvals: Rosa and Teru',
  );
});

test('where one approval is enough there is nothing to say', () => {
  expect(quorumWords({ needed: 1, given: ['Rosa'] })).toBeNull();
});
