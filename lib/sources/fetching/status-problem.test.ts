import { describe, expect, it } from 'vitest';
import { statusProblem } from './status-problem.ts';

describe('a status that is no success', () => {
  it.each([
    [401, 'status', false, 'asks for a password'],
    [402, 'status', false, 'asks for payment'],
    [403, 'status', false, 'does not let the desk in'],
    [404, 'gone', false, 'no page at this address'],
    [410, 'gone', false, 'taken away for good'],
    [429, 'status', true, 'asked too often'],
    [451, 'status', false, 'held back for legal reasons'],
    [418, 'status', false, 'did not give the document'],
    [300, 'status', false, 'did not give the document'],
    [500, 'status', true, 'trouble of its own'],
    [503, 'status', true, 'trouble of its own'],
    [501, 'status', false, 'trouble of its own'],
  ])('%i is told: %s, may pass: %s, %s', (status, reason, mayPass, words) => {
    const problem = statusProblem(status, {});
    expect(problem).toMatchObject({ status, reason, mayPass, retryAfter: null });
    expect(problem.message).toContain(words);
    expect(problem.message).toContain(`status ${status}`);
  });

  it.each([
    ['120', 120],
    ['0', 0],
    ['999999999', 86_400],
    ['Sun, 22 Nov 2026 12:10:00 GMT', 600],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
  ])('waits as long as the server asks with "%s"', (said, seconds) => {
    const headers = { 'retry-after': said, date: 'Sun, 22 Nov 2026 12:00:00 GMT' };
    expect(statusProblem(429, headers).retryAfter).toBe(seconds);
  });

  it('reads no date without the server’s own clock', () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 12:10:00 GMT' };
    expect(statusProblem(503, headers).retryAfter).toBeNull();
  });

  it('knows a site that wants to see a person first', () => {
    const problem = statusProblem(503, { 'cf-mitigated': 'challenge' });
    expect(problem).toMatchObject({ mayPass: false });
    expect(problem.message).toContain('wants to see a person in a browser');
  });
});
