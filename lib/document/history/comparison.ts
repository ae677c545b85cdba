import { type WordChange, wordDiff } from '../../domain/words/word-diff.ts';
import type { BriefReading } from '../reading/reading.ts';
import type { AuthoredBlock } from './authored-blocks.ts';
import { type CitationChange, changedCitations } from './changed-citations.ts';
import { type ClaimChange, changedClaims } from './changed-claims.ts';
import { type ComparedBlock, comparedBlocks, countChanged } from './compared-blocks.ts';

/** A brief as it stood at one point, and where known who wrote its words. */
export type Told = { reading: BriefReading; authored: readonly AuthoredBlock[] };

/** A reading of which nobody asks who wrote it. */
export function unattributed(reading: BriefReading): Told {
  return { reading, authored: reading.blocks.map((block) => ({ block, runs: [] })) };
}

/** One of the brief's single facts, said otherwise. */
export type FactChange = {
  fact: 'checkedOn' | 'language' | 'answer';
  before: string | null;
  after: string | null;
};

/** What differs between two points of a brief: its words, citations and claims, never its markup. */
export type Comparison = {
  /** Null where it is the same. */
  headline: WordChange[] | null;
  facts: FactChange[];
  /** The whole text, changes in place. */
  blocks: ComparedBlock[];
  claims: ClaimChange[];
  citations: CitationChange[];
  /** The questions that are new, gone or worded otherwise. */
  followUps: WordChange[][];
  /** Words of the text and the headline. */
  counts: { added: number; removed: number };
};

export function compare(before: Told, after: Told): Comparison {
  const [was, is] = [before.reading, after.reading];
  const headline = was.headline === is.headline ? null : wordDiff(was.headline, is.headline);
  const blocks = comparedBlocks(before.authored, after.authored);
  return {
    headline,
    facts: changedFacts(was, is),
    blocks,
    claims: changedClaims(was, is),
    citations: changedCitations(was, is),
    followUps: changedFollowUps(was, is),
    counts: countChanged([...(headline ?? []), ...blocks.flatMap(wordsChanged)]),
  };
}

function wordsChanged({ change, pieces }: ComparedBlock): WordChange[] {
  if (change === 'moved') return [];
  return pieces.flatMap((piece) =>
    piece.kind === 'words' ? [{ kind: piece.change, text: piece.text }] : [],
  );
}

function changedFacts(was: BriefReading, is: BriefReading): FactChange[] {
  const facts = ['checkedOn', 'language', 'answer'] as const;
  return facts
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) => ({ fact, before: was[fact], after: is[fact] }));
}

function changedFollowUps(was: BriefReading, is: BriefReading): WordChange[][] {
  const questions = ({ followUps }: BriefReading) =>
    new Map(followUps.map(({ id, question }) => [id, question]));
  const [old, now] = [questions(was), questions(is)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => (old.get(id) ?? '') !== (now.get(id) ?? ''))
    .map((id) => wordDiff(old.get(id) ?? '', now.get(id) ?? ''));
}
