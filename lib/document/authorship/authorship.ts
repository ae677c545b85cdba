import type { BriefReading } from '../reading/reading.ts';
import { traceBlocks } from './block-writers.ts';
import { traceClaims } from './claim-contributors.ts';
import { type MemberId, together } from './members.ts';
import { afterApprovedContent, afterContestedContent, type PastContents } from './past-contents.ts';
import type { AttributedWords } from './shared-runs.ts';
import { traceSuggestions } from './suggested-words.ts';

export type { MemberId };

/**
 * Who contributed to what, as plain JSON beside the stored document. Nobody approves what they
 * wrote, so where it is unsure who wrote something, this names one too many and not one too few.
 */
export type Ledger = {
  v: 1;
  /** By block key: who wrote in the block since the last version. */
  blocks: Record<string, MemberId[]>;
  /** By claim id: who contributed to its content since it last stood approved. */
  claims: Record<string, MemberId[]>;
  /** By claim id: contents that it had before, so that words which return bring their writers. */
  past: Record<string, PastContents[]>;
  /** Who contributed to the brief since a manifest of it was last signed. */
  prose: MemberId[];
  /** Who wrote anything since the last version. */
  everyone: MemberId[];
  /** Words taken out since the last version, which an undo or a paste may bring back. */
  gone: AttributedWords[];
  /** By suggestion id: who wrote in it, whether it is open or settled. Absent in older ledgers. */
  suggestions?: Record<string, MemberId[]>;
};

export function emptyLedger(): Ledger {
  return {
    v: 1,
    blocks: {},
    claims: {},
    past: {},
    prose: [],
    everyone: [],
    gone: [],
    suggestions: {},
  };
}

/**
 * The ledger after a run of updates by one author, or by several where the updates cannot be told
 * apart. `before` and `after` are readings of the stored document (`readDocument`), whose block
 * keys last. A step that changes nothing adds nobody. Whoever wrote a suggestion counts among the
 * authors of what it changes once it is accepted, and never if it is rejected.
 */
export function advance(
  ledger: Ledger,
  before: BriefReading,
  after: BriefReading,
  ...authors: MemberId[]
): Ledger {
  const readings = { before, after };
  const writers = saysTheSame(before, after) ? [] : authors;
  const suggestions = traceSuggestions(ledger.suggestions ?? {}, readings, authors);
  const blocks = traceBlocks(ledger.blocks, ledger.gone, readings, writers, suggestions);
  const { claims, past } = traceClaims(ledger, readings, blocks, writers);
  const contributors = together(writers, blocks.accepted, blocks.returned);
  return {
    v: 1,
    blocks: blocks.writers,
    claims,
    past,
    prose: together(ledger.prose, contributors),
    everyone: together(ledger.everyone, contributors),
    gone: withGoneWords(ledger.gone, blocks.left),
    suggestions: suggestions.writers,
  };
}

/**
 * Keys aside: a block that was put in a list is another block to the shared document. What is only
 * suggested says nothing yet.
 */
function saysTheSame(before: BriefReading, after: BriefReading): boolean {
  const { entries: entriesBefore, suggestions: _, ...wordsBefore } = before;
  const { entries: entriesAfter, suggestions: __, ...wordsAfter } = after;
  return (
    JSON.stringify(wordsBefore, keyless) === JSON.stringify(wordsAfter, keyless) &&
    JSON.stringify(entriesBefore) === JSON.stringify(entriesAfter)
  );
}

function keyless(name: string, value: unknown): unknown {
  return name === 'key' || name === 'blockKey' ? undefined : value;
}

/** Words within words that are kept already need no place of their own. */
function withGoneWords(
  gone: readonly AttributedWords[],
  left: readonly AttributedWords[],
): AttributedWords[] {
  let kept = [...gone];
  for (const { words, members } of left) {
    if (members.length === 0) continue;
    const within = kept.find((known) => known.words.includes(words));
    const merged = within
      ? { words: within.words, members: together(within.members, members) }
      : { words, members };
    kept = [...kept.filter((known) => known !== within), merged];
  }
  return kept;
}

/** Who contributed to a claim's content since it last stood approved: none of them may approve it. */
export function contributorsTo(ledger: Ledger, claimId: string): readonly MemberId[] {
  return Object.hasOwn(ledger.claims, claimId) ? (ledger.claims[claimId] ?? []) : [];
}

/** Who wrote in a suggestion, whosever name it bears. */
export function writersOf(ledger: Ledger, suggestionId: string): readonly MemberId[] {
  const { suggestions = {} } = ledger;
  return Object.hasOwn(suggestions, suggestionId) ? (suggestions[suggestionId] ?? []) : [];
}

/**
 * The ledger after a claim was approved at the digest that it has. Its contributors stay named
 * while that content stands; the next change of it begins a new count.
 */
export function afterApproval(ledger: Ledger, claimId: string, digest: string): Ledger {
  const past = afterApprovedContent(
    ledger.past[claimId] ?? [],
    digest,
    ledger.claims[claimId] ?? [],
  );
  return { ...ledger, past: { ...ledger.past, [claimId]: past } };
}

/**
 * The ledger after a claim was decided and does not stand approved at the digest that it has: an
 * approval that was taken back begins no new count, so its writers stay barred.
 */
export function afterObjection(ledger: Ledger, claimId: string, digest: string): Ledger {
  const past = afterContestedContent(ledger.past[claimId] ?? [], digest);
  return { ...ledger, past: { ...ledger.past, [claimId]: past } };
}

/** The ledger after somebody signed the brief's manifest. */
export function afterSignOff(ledger: Ledger): Ledger {
  return { ...ledger, prose: [] };
}

/** The ledger after a version was published: what stands now has been judged. */
export function afterPublication(ledger: Ledger): Ledger {
  const past = Object.entries(ledger.past).map(([id, contents]): [string, typeof contents] => [
    id,
    contents.filter(({ approved }) => approved),
  ]);
  return { ...ledger, blocks: {}, past: Object.fromEntries(past), everyone: [], gone: [] };
}
