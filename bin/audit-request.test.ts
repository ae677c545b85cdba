import { describe, expect, it } from 'vitest';
import { parseAuditRequest } from './audit-request.ts';

describe('what is asked of audit', () => {
  const hash = 'a'.repeat(64);

  it.each([
    [['head'], { command: 'head' }],
    [['verify'], { command: 'verify', head: null }],
    [['verify', '--head', `12:${hash}`], { command: 'verify', head: { count: 12, hash } }],
    [
      ['forget-addresses', '--before', '2025-12-01'],
      { command: 'forget-addresses', before: '2025-12-01' },
    ],
    [['--help'], { command: 'help' }],
  ])('is read from %j', (args, request) => {
    expect(parseAuditRequest(args)).toEqual(request);
  });

  it.each([
    [[], 'Say verify, head or forget-addresses'],
    [['alter'], 'Say verify, head or forget-addresses'],
    [['forget-addresses'], 'Say --before with a day'],
    [['forget-addresses', '--before', '2025-02-30'], 'Say --before with a day'],
    [['verify', '--head', 'x'], 'COUNT:HASH'],
    [['verify', 'all'], 'takes no further words'],
    [['head', '--before', '2025-12-01'], 'belongs to forget-addresses'],
    [['head', '--head', `12:${hash}`], 'belongs to verify'],
  ])('is a mistake in %j', (args, sentence) => {
    expect(() => parseAuditRequest(args)).toThrow(sentence);
  });
});
