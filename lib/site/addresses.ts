/** The page of a brief's live version. */
export function briefPath(slug: string): string {
  return `/briefs/${encodeURIComponent(slug)}`;
}

/** The page of one version of a brief. */
export function versionPath(slug: string, number: number): string {
  return `${briefPath(slug)}/versions/${number}`;
}

/** A page of the list of briefs, counted from 1. A path and no query: readers' pages have none. */
export function listPath(page: number): string {
  return page === 1 ? '/' : `/page/${page}`;
}

/** Where readers ask, and where they are thanked. */
export const askPath = '/ask';
export const askedPath = '/asked';

/** Where readers ask about a brief. */
export function askAboutPath(slug: string): string {
  return `${briefPath(slug)}/ask`;
}

/** How the publication checks. */
export const methodPath = '/method';

/** A part of an address as it was meant; null when it is not properly encoded. */
export function decodedPart(part: string): string | null {
  try {
    const decoded = decodeURIComponent(part);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

/** A number in an address in its one spelling, from 1; null for anything else ("01", "1e3"). */
export function numberInPath(part: string): number | null {
  return /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null;
}
