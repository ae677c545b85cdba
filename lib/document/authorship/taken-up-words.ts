import { markedId } from '../reading/claims.ts';
import type { BriefReading, ClaimInDocument } from '../reading/reading.ts';
import { blockWords } from '../reading/words.ts';
import type { BlockStep } from './block-writers.ts';
import { type MemberId, together } from './members.ts';
import { replacedWords } from './replaced-words.ts';
import { membersSharing } from './shared-runs.ts';

/** A claim whose content is another after a step, with the claim of its id before, if any. */
export type ChangedClaim = { old: ClaimInDocument | undefined; claim: ClaimInDocument };

type Readings = { before: BriefReading; after: BriefReading };

/**
 * By claim id: who wrote what the claim came to cover in a step, other than the step's authors.
 * These are the writers of words that were moved into its block, and everyone who wrote in the
 * block where the claim is newly marked, pasted, split off or stretched. Where several changes met
 * in one step this errs towards naming them.
 */
export function takenUpWriters(
  changed: readonly ChangedClaim[],
  readings: Readings,
  { writers, moved }: BlockStep,
  contributors: Readonly<Record<string, MemberId[]>>,
): Map<string, MemberId[]> {
  const spoken = changed.filter(({ old, claim }) => !old || !sameWordsAndCitations(old, claim));
  const wider = spoken.filter(({ old, claim }) => !old || coversMore(old, claim, readings));
  const kin = kinContributors(wider, readings.before, contributors);
  const taken = new Map<string, MemberId[]>();
  for (const { claim } of spoken) taken.set(claim.id, moved.get(claim.blockKey) ?? []);
  for (const { claim } of wider) {
    taken.set(claim.id, together(writers[claim.blockKey], kin.get(claim.id)));
  }
  return taken;
}

function sameWordsAndCitations(one: ClaimInDocument, other: ClaimInDocument): boolean {
  const [a, b] = [one.content, other.content];
  return a.text === b.text && JSON.stringify(a.citations) === JSON.stringify(b.citations);
}

/** Whether something that stood beside a claim is part of it now, or it stands elsewhere. */
function coversMore(
  old: ClaimInDocument,
  claim: ClaimInDocument,
  { before, after }: Readings,
): boolean {
  if (old.blockKey !== claim.blockKey) return true;
  const then = surroundings(old, before);
  const now = surroundings(claim, after);
  return (
    replacedWords(then.before, now.before).removed !== '' ||
    replacedWords(then.after, now.after).removed !== '' ||
    then.citations.some((citation) => !now.citations.includes(citation))
  );
}

/** The rest of the block that a claim stands in. */
function surroundings({ id, blockKey, from, to }: ClaimInDocument, reading: BriefReading) {
  const block = reading.blocks.find(({ key }) => key === blockKey);
  const words = blockWords(block?.inlines ?? []);
  const citations = reading.citations
    .filter((citation) => citation.blockKey === blockKey && citation.claim !== id)
    .map(({ source, capture, quotation, locator, stance }) =>
      JSON.stringify([source, capture, quotation, locator, stance]),
    );
  return { before: words.slice(0, from), after: words.slice(to), citations };
}

/** By claim id: who contributed to claims that it was copied or split from, as far as one can tell. */
function kinContributors(
  changed: readonly ChangedClaim[],
  before: BriefReading,
  contributors: Readonly<Record<string, MemberId[]>>,
): Map<string, MemberId[]> {
  const known = before.claims.map(({ id, content }) => ({
    id,
    words: content.text,
    rationale: content.rationale,
    members: contributors[id] ?? [],
  }));
  const sharing = membersSharing(
    changed.map(({ claim }) => ({ words: claim.content.text })),
    known,
  );
  const byMark = Map.groupBy(known, ({ id }) => markedId(id));
  const byWords = Map.groupBy(known, ({ words }) => words);
  const byReason = Map.groupBy(known, ({ rationale }) => rationale);
  return new Map(
    changed.map(({ claim: { id, content } }, index) => {
      const kin = [
        ...(byMark.get(markedId(id)) ?? []),
        ...(byWords.get(content.text) ?? []),
        ...(content.rationale === '' ? [] : (byReason.get(content.rationale) ?? [])),
      ];
      const own = contributors[markedId(id)];
      return [id, together(own, sharing[index], ...kin.map(({ members }) => members))];
    }),
  );
}
