import { contributorsAfter } from '../review/contributors.ts';

/** Who contributed to what stands now, and to everything that stood here before, by digest. */
export type Authorship = { digest: string; contributors: Map<string, string[]> };

/** The authorship after a change by `authors` to the content with `digest`. */
export function advanced(
  before: Authorship,
  digest: string,
  authors: string[],
  approved: { before: boolean; after: boolean },
): Authorship {
  const contributors = contributorsAfter({
    authors,
    before: {
      contributors: before.contributors.get(before.digest) ?? [],
      approved: approved.before,
    },
    after: { earlier: before.contributors.get(digest) ?? null, approved: approved.after },
  });
  return { digest, contributors: new Map(before.contributors).set(digest, contributors) };
}
