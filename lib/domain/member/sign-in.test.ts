import { describe, expect, it } from 'vitest';
import { localPath, signInProblem, waitCode } from './sign-in.ts';

describe('where to go after signing in', () => {
  it.each(['/desk/briefs/3?claim=2#top', '/', '/desk/members'])('is %j, a path of ours', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'desk',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/desk\\..\\evil',
  ])('is the desk instead of %j', (path) => {
    expect(localPath(path)).toBe('/desk');
  });
});

describe('a sign-in that failed', () => {
  it.each([
    [0.2, 'Wait 1 second,'],
    [59, 'Wait 59 seconds,'],
    [61, 'Wait 2 minutes,'],
    [900, 'Wait 15 minutes,'],
  ])('after too many attempts says how long to wait: %d seconds', (seconds, words) => {
    expect(signInProblem(waitCode(seconds))).toContain(words);
  });

  it('says the same of codes that nobody gave, and repeats none of their words', () => {
    const words = signInProblem('Your account is blocked, call 555');
    expect(words).toBe(signInProblem('wait-forever'));
    expect(words).not.toContain('555');
  });
});
