const LONGEST = 80;

/**
 * The address that follows a headline: lower-case words joined by hyphens, letters of every script
 * kept, accents of Latin letters dropped, at most 80 characters and cut between words.
 * A headline without letters or digits gives `brief`.
 */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, LONGEST) || 'brief';
}

/** The n-th address to try when the plain one is taken: `harbour-wall`, `harbour-wall-2`, … */
export function numberedSlug(slug: string, attempt: number): string {
  return attempt <= 1 ? slug : `${slug}-${attempt}`;
}
