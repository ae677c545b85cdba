import { describe, expect, it } from 'vitest';
import { citation, content } from '../testing/cast.ts';
import { canonicalText, claimDigest, digestOf, textDigest } from './claim.ts';

describe('the canonical words of a claim', () => {
  it('are the same however the words were spaced, composed or broken', () => {
    expect(canonicalText(' Dues\u00a0rose\n in  cafe\u0301s . ')).toBe('Dues rose in cafés.');
  });

  it('keep hyphens, dashes and quote marks as they were written', () => {
    expect(canonicalText('“well‑known” — pier')).toBe('“well‑known” — pier');
  });
});

describe('the digest of a claim', () => {
  it('is equal for equal content', () => {
    expect(claimDigest(content())).toBe(claimDigest(content()));
  });

  it('is never shared by different content, not even by citations in another order', () => {
    const [gazette, minutes] = [citation(), citation({ source: 'minutes' })];
    const different = [
      content({ citations: [gazette, minutes] }),
      content({ citations: [minutes, gazette] }),
      content({ citations: [citation({ stance: 'contradicts' })] }),
      content({ citations: [citation({ quotation: 'dues rose' })] }),
      content({ citations: [citation({ locator: 'p. 4' })] }),
      content({ citations: [citation({ capture: 'f00d' })] }),
      content({ claimant: '' }),
      content({ claimant: null }),
    ];
    expect(new Set(different.map(claimDigest)).size).toBe(different.length);
  });

  it('does not depend on the order of fields', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('is refused for what is no plain data', () => {
    expect(() => digestOf({ number: Number.NaN })).toThrow();
  });
});

it('a capture is named by the SHA-256 of its text', () => {
  expect(textDigest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
