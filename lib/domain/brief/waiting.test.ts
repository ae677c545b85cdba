import { describe, expect, test } from 'vitest';
import { waitingFor } from './waiting.ts';

const none = { unreviewed: 0, 'changes-requested': 0, lapsed: 0, approved: 0 };

describe('what a brief waits for', () => {
  test('a brief without claims waits for its first', () => {
    expect(waitingFor({ working: 'drafting', claims: none, live: null })).toBe(
      'Waits for its first claim to be marked',
    );
  });

  test('a draft with claims waits to be submitted', () => {
    const claims = { ...none, unreviewed: 3 };
    expect(waitingFor({ working: 'drafting', claims, live: null })).toBe(
      'Waits to be submitted for review',
    );
  });

  test('a brief in review names how many claims are open, and why', () => {
    const claims = { unreviewed: 2, 'changes-requested': 1, lapsed: 1, approved: 4 };
    expect(waitingFor({ working: 'in-review', claims, live: null })).toBe(
      'Of 8 claims, 1 has changes requested, 1 changed since approval, 2 await review',
    );
  });

  test('with every claim approved it waits for a sign-off, then to be published', () => {
    const claims = { ...none, approved: 4 };
    expect(waitingFor({ working: 'in-review', claims, live: null })).toBe('Waits for a sign-off');
    expect(waitingFor({ working: 'ready', claims, live: 1 })).toBe('Waits to be published');
  });

  test('a live brief whose draft says nothing new waits for nothing', () => {
    const claims = { ...none, approved: 4 };
    expect(waitingFor({ working: 'drafting', claims, live: 2 })).toBe('Nothing: version 2 is live');
  });

  test('a claim that changed after publication is named', () => {
    const claims = { ...none, approved: 4, lapsed: 1 };
    expect(waitingFor({ working: 'drafting', claims, live: 2 })).toBe(
      'Of 5 claims, 1 changed since approval',
    );
  });
});
