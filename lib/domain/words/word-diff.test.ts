import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('the difference between two texts', () => {
  it('is told word by word', () => {
    expect(wordDiff('Dues rose in 2023.', 'Dues fell in 2023.')).toEqual([
      { kind: 'same', text: 'Dues ' },
      { kind: 'removed', text: 'rose' },
      { kind: 'added', text: 'fell' },
      { kind: 'same', text: ' in 2023.' },
    ]);
  });

  it('is none between equal texts', () => {
    expect(wordDiff('Dues rose.', 'Dues rose.')).toEqual([{ kind: 'same', text: 'Dues rose.' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('keeps words whole in scripts beyond Latin', () => {
    const kinds = wordDiff('Сборы выросли вчера', 'Сборы выпали вчера');
    expect(kinds.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'выросли',
      'выпали',
    ]);
  });

  it('is told as a whole where hardly a word is shared, without delay', () => {
    const numbers = (from: number) =>
      Array.from({ length: 20_000 }, (_, at) => from + at).join(' ');
    const [before, after] = [numbers(100_000), numbers(200_000)];
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('gives both texts back, letter for letter', () => {
    const texts = fc.string({
      unit: fc.constantFrom('dues', 'rose', ' ', '\n', '.', 'é', '😀', '港'),
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = wordDiff(before, after);
        const without = (left: string) =>
          changes.map(({ kind, text }) => (kind === left ? '' : text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});
