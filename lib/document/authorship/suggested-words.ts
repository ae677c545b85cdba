import type { BriefReading, SuggestionInDocument } from '../reading/reading.ts';
import { type MemberId, together } from './members.ts';
import type { DisplacedWords } from './moved-words.ts';
import { replacedWords } from './replaced-words.ts';
import type { AttributedWords } from './shared-runs.ts';

/** By suggestion id: who wrote in it, whether it is open or settled. */
export type SuggestionWriters = Record<string, MemberId[]>;

export type SuggestionStep = {
  writers: SuggestionWriters;
  /** By block key: who wrote in the suggestions there that were settled, if only in part. */
  settled: ReadonlyMap<string, MemberId[]>;
  /** The words that were suggested before the step, where they can be told from anybody's. */
  standing: AttributedWords[];
  /** Those of them that no suggestion holds any more. */
  displaced: DisplacedWords[];
};

/** Shorter words may be found elsewhere without having been copied. */
const TELLING = 8;

/**
 * Who wrote in each suggestion, and whose suggestions a step settled. A suggestion is its writers'
 * and nobody else's, whosever name it bears: words can be typed into it by others.
 */
export function traceSuggestions(
  writers: SuggestionWriters,
  { before, after }: { before: BriefReading; after: BriefReading },
  authors: readonly MemberId[],
): SuggestionStep {
  const was = new Map(before.suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const is = new Map(after.suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const changed = after.suggestions.filter(({ id, ...now }) => said(was.get(id)) !== said(now));
  const next = { ...writers };
  for (const { id } of changed) next[id] = together(next[id], authors);
  const shrunk = before.suggestions.filter((old) => lostSomething(old, is.get(old.id)));
  const settled = new Map<string, MemberId[]>();
  for (const { id, blockKeys } of shrunk) {
    for (const key of blockKeys) settled.set(key, together(settled.get(key), writers[id]));
  }
  return {
    writers: next,
    settled,
    standing: before.suggestions
      .filter(({ inserted }) => inserted.trim().length >= TELLING)
      .map(({ id, inserted }) => ({ words: inserted, members: writers[id] ?? [] })),
    displaced: shrunk.flatMap(({ id, inserted, blockKeys }) => {
      const words = replacedWords(inserted, is.get(id)?.inserted ?? '').removed;
      const key = blockKeys[0] ?? '';
      return words === '' ? [] : [{ key, whole: true, words, members: writers[id] ?? [] }];
    }),
  };
}

function said(suggestion: Omit<SuggestionInDocument, 'id'> | undefined): string | null {
  if (!suggestion) return null;
  const { inserted, removed, cited, uncited } = suggestion;
  return JSON.stringify([inserted, removed, cited, uncited]);
}

function lostSomething(old: SuggestionInDocument, now: SuggestionInDocument | undefined): boolean {
  if (!now) return true;
  return (
    replacedWords(old.inserted, now.inserted).removed !== '' ||
    replacedWords(old.removed, now.removed).removed !== '' ||
    now.cited.length < old.cited.length ||
    now.uncited.length < old.uncited.length
  );
}
