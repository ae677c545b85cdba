import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrences } from './occurrences.ts';

it('finds every place, overlapping ones too', () => {
  expect([...occurrences('ana', 'bananas')]).toEqual([1, 3]);
});

it('finds nothing where there is nothing', () => {
  expect([...occurrences('pier', 'harbour')]).toEqual([]);
});

it('agrees with a plain search on every text', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }),
      texts,
      (wanted, text) => {
        const places = [...text].flatMap((_, at) => (text.startsWith(wanted, at) ? [at] : []));
        expect([...occurrences(wanted, text)]).toEqual(places);
      },
    ),
  );
});

it('finds what is long and begins alike everywhere, and takes no longer for it', () => {
  const wanted = `${'a'.repeat(400)}b`;
  const text = `${'a'.repeat(1000)}b${'a'.repeat(200_000)}b`;
  expect([...occurrences(wanted, text)]).toEqual([600, text.length - wanted.length]);
  expect([...occurrences('a'.repeat(199_999), text)]).toEqual([1001, 1002]);
});
