import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiAddress, doiIn } from './doi.ts';

describe('a DOI', () => {
  it.each([
    ['by itself', '10.1000/TIDES.7', '10.1000/tides.7'],
    ['behind doi:', 'doi:10.1000/tides.7', '10.1000/tides.7'],
    ['behind DOI and a space', 'DOI: 10.1000/tides.7', '10.1000/tides.7'],
    ['as an address', 'https://doi.org/10.1000/Tides.7', '10.1000/tides.7'],
    ['as an address of old', 'http://dx.doi.org/10.1000/tides.7', '10.1000/tides.7'],
    ['escaped', 'https://doi.org/10.1000%2Ftides%287%29', '10.1000/tides(7)'],
    [
      'with tracking behind it',
      'https://doi.org/10.1000/tides.7?utm_source=x#s',
      '10.1000/tides.7',
    ],
    ['at its publisher’s', 'https://press.example/doi/full/10.1000/tides.7', '10.1000/tides.7'],
    [
      'of a page of its publisher',
      'https://press.example/doi/10.1000/tides.7/pdf',
      '10.1000/tides.7',
    ],
    [
      'of a file of its publisher',
      'https://press.example/10.1000/tides.7.full.pdf',
      '10.1000/tides.7',
    ],
    ['as a parameter', 'https://press.example/view?doi=10.1000/tides.7&x=1', '10.1000/tides.7'],
    ['in a reference', 'Kovac (2024). Tides. doi:10.1000/tides.7.', '10.1000/tides.7'],
    ['in brackets', 'Tides (10.1000/tides.7), p. 3', '10.1000/tides.7'],
    ['with brackets of its own', '10.1000/s0021-8634(96)90032-5', '10.1000/s0021-8634(96)90032-5'],
    [
      'of the oldest kind',
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
    ['between angle brackets', '<https://doi.org/10.1000/tides.7>', '10.1000/tides.7'],
    ['with a longer prefix', '10.1000.10/tides', '10.1000.10/tides'],
  ])('is found %s', (_, text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });

  it.each([
    '',
    'tides',
    '10.1000',
    '10.1000/',
    '10.99/tides',
    '110.1000/tides',
    '3.10.1000/x',
    '10.1000/.',
  ])('is not found in %j', (text) => {
    expect(doiIn(text)).toBeNull();
  });

  const suffixes = fc.stringMatching(/^[a-z0-9][a-zA-Z0-9._()/;:-]{0,20}[a-z0-9]$/);
  const dois = fc
    .tuple(fc.integer({ min: 1000, max: 999_999_999 }), suffixes)
    .map(([prefix, suffix]) => doiIn(`10.${prefix}/${suffix}`))
    .filter((doi) => doi !== null);

  it('is its own form', () => {
    fc.assert(
      fc.property(dois, (doi) => {
        expect(doiIn(doi)).toBe(doi);
      }),
    );
  });

  it('comes back from its address, and whatever its case', () => {
    fc.assert(
      fc.property(dois, (doi) => {
        expect(doiIn(doiAddress(doi))).toBe(doi);
        expect(doiIn(`See DOI:${doi.toUpperCase()}.`)).toBe(doi);
      }),
    );
  });

  it.each(['https://doi.org/10.1000/a%00b', '10.1000/a\0b', '10.1000/a\ud800'])(
    'holds nothing that cannot be kept: %j',
    (text) => {
      expect(doiIn(text)).toBe('10.1000/a');
    },
  );

  it('is looked for in any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const doi = doiIn(`10.1000/${text}`);
        if (doi !== null) expect(doi).toMatch(/^10\.1000\/./u);
      }),
    );
  });
});
