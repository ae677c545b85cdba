import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../domain/words/word-diff.ts';
import { credited, type WrittenClaim } from './credited-words.ts';

/** Words with a letter for each of their characters: who wrote it. */
function written(words: string, letters: string): WrittenClaim {
  return { digest: '', words, writers: Array.from(letters, (letter) => letter) };
}

const names: Record<string, string> = { m: 'Mina', t: 'Tomas' };

function told(before: string, after: string, claim: WrittenClaim | null) {
  return credited(wordDiff(before, after), claim, (member) => names[member] ?? null)
    .filter(({ kind }) => kind === 'added')
    .map(({ text, by }) => [text, by]);
}

describe('words that came since an approval', () => {
  test('are told with who wrote them, stretch by stretch', () => {
    const words = 'The ferry carried almost everybody';
    const letters = `${'m'.repeat(18)}tttttt ${'m'.repeat(9)}`;
    const claim = written(words, letters);
    expect(told('The ferry carried', words, claim)).toEqual([
      [' almost ', 'Tomas'],
      ['everybody', 'Mina'],
    ]);
  });

  test('are found through white space that the canonical words do not have', () => {
    expect(told('Two', 'Two boats', written('Two  \nboats', 'mmm   ttttt'))).toEqual([
      [' boats', 'Tomas'],
    ]);
  });

  test('are nobody’s where it is not known: a link’s target, or words that were not read', () => {
    expect(told('Two', 'Two ⟨https://a.example⟩', written('Two', 'mmm'))[0]?.[1]).toBeNull();
    expect(told('Two', 'Two boats', null)).toEqual([[' boats', null]]);
  });
});
