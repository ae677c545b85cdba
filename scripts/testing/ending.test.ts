import { describe, expect, it } from 'vitest';
import { ending } from './ending.ts';
import { broken, holds } from './tally.ts';

describe('the end of the tests’ output', () => {
  it('names what failed under its part, and adds everything up', () => {
    const outcomes = [
      { part: 'lint', seconds: 3.51, tally: holds },
      { part: 'rush', seconds: 40, tally: broken('its output ends', 'one\n\ntwo\n') },
      { part: 'unit', seconds: 9, tally: { ...holds, passed: 2, skipped: 1 } },
    ];
    expect(ending(outcomes)).toBe(
      [
        '✓ lint: 1 passed in 3.5 s',
        '✗ rush: 1 failed in 40.0 s',
        '  ✗ its output ends',
        '      one',
        '      two',
        '✓ unit: 2 passed, 1 skipped in 9.0 s',
        '',
        '3 passed, 1 failed, 1 skipped',
      ].join('\n'),
    );
  });

  it('only counts what would be too much to read', () => {
    const failures = Array.from({ length: 30 }, (_, place) => ({ name: `test ${place}`, why: [] }));
    const tally = { passed: 0, failed: 30, skipped: 0, failures };
    const lines = ending([{ part: 'unit', seconds: 1, tally }]).split('\n');
    expect(lines.slice(1, -2)).toHaveLength(21);
    expect(lines.at(-3)).toBe('  and 10 more');
  });
});
