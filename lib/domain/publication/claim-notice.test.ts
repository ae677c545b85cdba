import { describe, expect, test } from 'vitest';
import { mayBeLifted, mayBeNoticed, type NoticeAsked } from './claim-notice.ts';

const live = {
  public: 'live',
  version: 2,
  claims: [{ id: 'dues' }],
  notices: [],
} as const;
const asked: NoticeAsked = {
  version: 2,
  claimId: 'dues',
  kind: 'withdrawn',
  reason: 'The table was misread.',
};

type Live = Parameters<typeof mayBeNoticed>[1];

function codeOf(changes: Partial<NoticeAsked>, facts: Partial<Live> = {}): string {
  const outcome = mayBeNoticed({ ...asked, ...changes }, { ...live, ...facts });
  return outcome.ok ? 'ok' : outcome.refusal.code;
}

describe('a claim of a live version', () => {
  test('may be marked withdrawn or under re-check, with a reason for readers', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ kind: 'under-re-check' })).toBe('ok');
    expect(codeOf({ reason: '\n ' })).toBe('invalid');
  });

  test('is a claim of the very version that was seen', () => {
    expect(codeOf({ version: 1 })).toBe('stale');
    expect(codeOf({ claimId: 'another' })).toBe('stale');
  });

  test('is not there where readers see none', () => {
    expect(codeOf({}, { public: 'retracted' })).toBe('conflict');
    expect(codeOf({}, { public: 'none', version: 0 })).toBe('conflict');
  });

  test('goes from under re-check to withdrawn, and not back', () => {
    const marked = (kind: NoticeAsked['kind']) => ({
      notices: [{ claimId: 'dues', kind, ended: false }],
    });
    expect(codeOf({ kind: 'withdrawn' }, marked('under-re-check'))).toBe('ok');
    expect(codeOf({ kind: 'under-re-check' }, marked('under-re-check'))).toBe('conflict');
    expect(codeOf({ kind: 'under-re-check' }, marked('withdrawn'))).toBe('conflict');
    expect(codeOf({ kind: 'withdrawn' }, marked('withdrawn'))).toBe('conflict');
  });
});

test('a notice is lifted with a reason, while it stands before readers', () => {
  const standing = { public: 'live', notices: [{ id: 'n', ended: false }] } as const;
  const lift = (facts: Parameters<typeof mayBeLifted>[1], reason = 'By mistake.') => {
    const outcome = mayBeLifted({ noticeId: 'n', reason }, facts);
    return outcome.ok ? 'ok' : outcome.refusal.code;
  };
  expect(lift(standing)).toBe('ok');
  expect(lift(standing, ' ')).toBe('invalid');
  expect(lift({ ...standing, notices: [{ id: 'n', ended: true }] })).toBe('conflict');
  expect(lift({ ...standing, public: 'retracted' })).toBe('conflict');
});
