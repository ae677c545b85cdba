import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageDiff } from './passage-diff.ts';

const paragraph = (name: string) => `${name} ${'and so on '.repeat(60)}to the end.\n\n`;

test('only what changed is shown, with its surroundings, and the rest is counted', () => {
  const middle = 'The wall cost 4.1 million crowns in all.\n\n';
  const before = paragraph('First') + middle + paragraph('Last');
  const after = before.replace('4.1', '9.8');
  const { passages, isCut } = passageDiff(before, after);
  expect(isCut).toBe(false);
  expect(passages.map(({ kind }) => kind)).toEqual(['left-out', 'words', 'left-out']);
  const words = passages.flatMap((passage) => (passage.kind === 'words' ? passage.words : []));
  expect(words.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '4.1' },
    { kind: 'added', text: '9.8' },
  ]);
  const shown = words.map(({ text }) => text).join('');
  expect(shown).toContain('to the end.\n\nThe wall cost ');
  expect(shown).toContain(' million crowns in all.\n\nLast');
});

test('texts that are equal show nothing', () => {
  const { passages } = passageDiff(paragraph('Same'), paragraph('Same'));
  expect(passages).toEqual([{ kind: 'left-out', count: 184 }]);
});

test('texts that have nothing in common are shown as replaced, no longer than anybody reads', () => {
  const text = (word: string) => Array.from({ length: 100_000 }, (_, n) => `${word}${n}`).join(' ');
  const { passages, isCut } = passageDiff(text('a'), text('b'));
  const length = passages
    .flatMap((passage) => (passage.kind === 'words' ? passage.words : []))
    .reduce((sum, { text: { length: shown } }) => sum + shown, 0);
  expect(isCut).toBe(true);
  expect(length).toBeLessThanOrEqual(120_000);
});

test('short texts are told whole: same and removed is what was, same and added what is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '日'), maxLength: 150 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = passageDiff(before, after).passages.flatMap((passage) =>
        passage.kind === 'words' ? passage.words : [],
      );
      const without = (gone: string) =>
        words.flatMap(({ kind, text: part }) => (kind === gone ? [] : [part])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
