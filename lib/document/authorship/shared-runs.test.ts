import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersSharing, RUN } from './shared-runs.ts';

function sharers(words: string, ...standing: string[]): string[] {
  const known = standing.map((text, index) => ({ words: text, members: [`member ${index}`] }));
  return membersSharing([{ words }], known)[0] ?? [];
}

describe('words in common', () => {
  it('name who wrote them wherever they stand in either text, from the length that tells', () => {
    const run = 'the pier of Alder Ba';
    expect(run).toHaveLength(RUN);
    expect(sharers(`They say ${run}!`, 'Nothing here.', `About ${run}…`)).toEqual(['member 1']);
    expect(sharers(`They say “${run.slice(1)}”`, `About (${run.slice(1)})`)).toEqual([]);
  });

  it('are found exactly where a plain search finds them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 50 });
    fc.assert(
      fc.property(text, text, (words, standing) => {
        const isShared = sharers(words, standing).length > 0;
        expect(isShared).toBe(holdsRunOf(words, standing));
      }),
    );
  });

  it('say nothing between texts of one block', () => {
    const words = 'the pier of Alder Bay stands';
    const known = [{ key: 'p', words, members: ['ada'] }];
    expect(
      membersSharing(
        [
          { key: 'p', words },
          { key: 'q', words },
        ],
        known,
      ),
    ).toEqual([[], ['ada']]);
  });
});

function holdsRunOf(words: string, standing: string): boolean {
  for (let at = 0; at + RUN <= words.length; at++) {
    if (standing.includes(words.slice(at, at + RUN))) return true;
  }
  return false;
}
