import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberedSlug, slugOf } from './slug.ts';

describe('the address of a brief', () => {
  test('follows the words of its headline', () => {
    expect(slugOf('Did Alder Bay’s harbour wall cost three times what was approved?')).toBe(
      'did-alder-bays-harbour-wall-cost-three-times-what-was-approved',
    );
  });

  test('keeps letters of other scripts and drops Latin accents', () => {
    expect(slugOf('Café à Zürich')).toBe('cafe-a-zurich');
    expect(slugOf('Что случилось?')).toBe('что-случилось');
  });

  test('is never empty and never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
        const slug = slugOf(headline);
        expect(slug).not.toBe('');
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug).not.toMatch(/[\s/?#]/);
      }),
    );
  });

  test('is numbered where it is taken', () => {
    expect(numberedSlug('harbour-wall', 1)).toBe('harbour-wall');
    expect(numberedSlug('harbour-wall', 2)).toBe('harbour-wall-2');
  });
});
