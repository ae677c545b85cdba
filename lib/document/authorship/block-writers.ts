import type { BriefReading, Inline, TextBlock } from '../reading/reading.ts';
import { blockWords, wordsWithTargets } from '../reading/words.ts';
import { type MemberId, together } from './members.ts';
import { type DisplacedWords, type InsertedWords, movedWriters } from './moved-words.ts';
import { replacedWords } from './replaced-words.ts';
import { type AttributedWords, RUN } from './shared-runs.ts';
import type { SuggestionStep } from './suggested-words.ts';

export type BlockStep = {
  /** Who wrote in each block of the document since the last version. */
  writers: Record<string, MemberId[]>;
  /** Who came to a block in this step because their words did. */
  moved: ReadonlyMap<string, MemberId[]>;
  /** Words that left their block and stand nowhere now. */
  left: AttributedWords[];
  /** Who had suggested what the brief came to say in this step. */
  accepted: MemberId[];
  /** Who had written words that stood nowhere before this step and once did. */
  returned: MemberId[];
};

/**
 * Who wrote in each block, after a step. Whoever changed a block wrote in it, taking words out
 * included. Words that were already written bring their writers along: those that left a block in
 * this very step, and those that share a run with what stood in the document or once did.
 */
export function traceBlocks(
  writers: Readonly<Record<string, MemberId[]>>,
  gone: readonly AttributedWords[],
  { before, after }: { before: BriefReading; after: BriefReading },
  authors: readonly MemberId[],
  suggestions: Omit<SuggestionStep, 'writers'>,
): BlockStep {
  const was = new Map(before.blocks.map((block) => [block.key, block]));
  const changed = after.blocks.filter((block) => writing(was.get(block.key)) !== writing(block));
  const inserted = changed.map(({ key, inlines }) => {
    const known = blockWords(was.get(key)?.inlines ?? []);
    return { key, words: replacedWords(known, blockWords(inlines)).inserted };
  });
  const displaced = displacedWords(before, after, writers);
  const standing = before.blocks.map(({ key, inlines }) => ({
    words: blockWords(inlines),
    members: writers[key] ?? [],
  }));
  const accepted = acceptedWriters(inserted, suggestions);
  const moved = movedWriters(inserted, [...standing, ...gone], displaced);
  for (const [key, members] of accepted) moved.set(key, together(moved.get(key), members));
  const next: Record<string, MemberId[]> = {};
  for (const { key } of after.blocks) {
    const known = writers[key];
    if (known) next[key] = known;
  }
  for (const { key } of changed) next[key] = together(writers[key], authors, moved.get(key));
  return {
    writers: next,
    moved,
    left: leftWords([...displaced, ...suggestions.displaced], after),
    accepted: together(...accepted.values()),
    returned: together(...movedWriters(inserted, gone, []).values()),
  };
}

/**
 * By block key: whose suggestions changed it. That is everybody with a suggestion that was settled
 * in a block which says something else now, and whoever suggested words that stand there now.
 */
function acceptedWriters(
  changed: readonly InsertedWords[],
  { settled, standing, displaced }: Omit<SuggestionStep, 'writers'>,
): Map<string, MemberId[]> {
  const moved = movedWriters(changed, standing, displaced);
  return new Map(changed.map(({ key }) => [key, together(moved.get(key), settled.get(key))]));
}

/** What somebody can have written in a block: its words, links and citations, not its formatting. */
function writing(block: TextBlock | undefined): string | null {
  if (!block) return null;
  return `${wordsWithTargets(block.inlines)}\n${JSON.stringify(block.inlines.filter(isCitation))}`;
}

function isCitation({ kind }: Inline): boolean {
  return kind === 'citation';
}

/** The words that this step took out of each block, all of them where the block itself went. */
function displacedWords(
  before: BriefReading,
  after: BriefReading,
  writers: Readonly<Record<string, MemberId[]>>,
): DisplacedWords[] {
  const is = new Map(after.blocks.map((block) => [block.key, blockWords(block.inlines)]));
  return before.blocks.flatMap(({ key, inlines }) => {
    const words = blockWords(inlines);
    const now = is.get(key);
    const removed = now === undefined ? words : replacedWords(words, now).removed;
    if (removed.trim() === '') return [];
    const members = writers[key] ?? [];
    return [{ key, whole: now === undefined, words: removed, members }];
  });
}

/** Of the displaced words, those worth knowing again that stand nowhere now. */
function leftWords(displaced: readonly DisplacedWords[], { blocks }: BriefReading) {
  const standing = displaced.length > 0 ? blocks.map(({ inlines }) => blockWords(inlines)) : [];
  return displaced
    .filter(({ words, whole }) => whole || words.length >= RUN)
    .filter(({ words }) => !standing.some((text) => text.includes(words)));
}
