import { contributorsAfter } from '../../domain/review/contributors.ts';
import type { BriefReading } from '../reading/reading.ts';
import type { BlockStep } from './block-writers.ts';
import { type MemberId, together } from './members.ts';
import { afterContent, earlierContributors, type PastContents } from './past-contents.ts';
import { takenUpWriters } from './taken-up-words.ts';

/** By claim id: who contributed to its content, and what contents it had before. */
export type ClaimRecords = {
  claims: Record<string, MemberId[]>;
  past: Record<string, PastContents[]>;
};

/**
 * Who contributed to each claim after a step. A claim whose content changed gets the step's
 * authors; one that came to cover words which stood already gets those who wrote them too. A claim
 * that is gone keeps its record: an undo may bring it back.
 */
export function traceClaims(
  records: ClaimRecords,
  readings: { before: BriefReading; after: BriefReading },
  blocks: BlockStep,
  authors: readonly MemberId[],
): ClaimRecords {
  const { before, after } = readings;
  const was = new Map(before.claims.map((claim) => [claim.id, claim]));
  const is = new Map(after.claims.map((claim) => [claim.id, claim]));
  const claims = { ...records.claims };
  const past = { ...records.past };
  for (const { id, digest } of before.claims) {
    if (is.get(id)?.digest !== digest) {
      past[id] = afterContent(past[id] ?? [], digest, claims[id] ?? []);
    }
  }
  for (const id of changedEntries(before, after)) {
    if (!is.has(id)) claims[id] = together(claims[id], authors);
  }
  const changed = after.claims
    .map((claim) => ({ claim, old: was.get(claim.id) }))
    .filter(({ claim, old }) => claim.digest !== old?.digest);
  const takenUp = takenUpWriters(changed, readings, blocks, records.claims);
  for (const { claim, old } of changed) {
    const { id, digest } = claim;
    const known = past[id] ?? [];
    const earlier = earlierContributors(known, digest);
    const wasApproved = old !== undefined && earlierContributors(known, old.digest).approved;
    claims[id] = contributorsAfter({
      authors: together(authors, takenUp.get(id)),
      before: { contributors: claims[id] ?? [], approved: wasApproved },
      after: { earlier: earlier.members, approved: earlier.approved },
    }).sort();
  }
  return { claims, past };
}

/** Entries can change while no words carry their claim: an undo may bring it back with them. */
function changedEntries(before: BriefReading, after: BriefReading): string[] {
  return Object.keys(after.entries).filter(
    (id) => JSON.stringify(before.entries[id]) !== JSON.stringify(after.entries[id]),
  );
}
