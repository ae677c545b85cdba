import { type MemberId, together } from './members.ts';

/** Contents that a claim had, and who had contributed to them while it had them. */
export type PastContents = {
  /** The beginnings of their digests: enough to know them again. */
  digests: string[];
  members: MemberId[];
  approved: boolean;
};

/** What is remembered of a claim once it leaves a content. */
export function afterContent(
  past: readonly PastContents[],
  digest: string,
  members: readonly MemberId[],
): PastContents[] {
  const last = past.at(-1);
  if (!last || last.approved) {
    return [...past, { digests: [beginning(digest)], members: [...members], approved: false }];
  }
  const digests = [...new Set([...last.digests, beginning(digest)])];
  return [...past.slice(0, -1), { ...last, digests, members: together(last.members, members) }];
}

/** What is remembered of a claim once its present content was approved. */
export function afterApprovedContent(
  past: readonly PastContents[],
  digest: string,
  members: readonly MemberId[],
): PastContents[] {
  return [...past, { digests: [beginning(digest)], members: [...members], approved: true }];
}

/** What is remembered of a claim once its present content stands approved no more. */
export function afterContestedContent(
  past: readonly PastContents[],
  digest: string,
): PastContents[] {
  return past.map((contents) =>
    contents.digests.includes(beginning(digest)) ? { ...contents, approved: false } : contents,
  );
}

/**
 * Who had contributed to a content when the claim had it before, or null where it never had. Where
 * it was approved, that tells; before and after, it was words among others.
 */
export function earlierContributors(
  past: readonly PastContents[],
  digest: string,
): { members: MemberId[] | null; approved: boolean } {
  const same = past.filter(({ digests }) => digests.includes(beginning(digest)));
  const approved = same.filter((contents) => contents.approved);
  const telling = approved.length > 0 ? approved : same;
  const members = telling.length > 0 ? together(...telling.map((held) => held.members)) : null;
  return { members, approved: approved.length > 0 };
}

function beginning(digest: string): string {
  return digest.slice(0, 16);
}
