import { type ClaimDifference, claimDifference } from '../claim/claim-difference.ts';
import { type PairedChange, pairedDifference } from '../words/paired-difference.ts';
import { wordsIn } from '../words/search-words.ts';
import { type WordChange, wordDiff } from '../words/word-diff.ts';
import {
  type EditionList,
  type EditionOutline,
  editionFacts,
  editionLists,
  type OutlinedClaim,
} from './edition-outline.ts';

/** Something that an edition says once, under its name. */
type FactChange = { what: string; words: WordChange[] };

/** A claim that came, went, or is another than it was. */
type ClaimChange = { number: number } & (
  | { kind: 'added' | 'removed'; text: string }
  | { kind: 'changed'; difference: ClaimDifference }
);

/** What came into one of its lists, and what went. */
type ListChange = { what: string; added: string[]; removed: string[] };

/** What differs between two editions, in the order in which it is told. */
export type EditionDifference = {
  facts: FactChange[];
  passages: WordChange[][];
  claims: ClaimChange[];
  lists: ListChange[];
};

/**
 * What changed from one edition to another. All of it is empty where nothing differs but what plain
 * words do not show: how words are set, or the text around a quotation in its source.
 */
export function editionDifference(
  before: EditionOutline,
  after: EditionOutline,
): EditionDifference {
  return {
    facts: [...factChanges(before, after), ...scaleChanges(before, after)],
    passages: pairedDifference(before.passages, after.passages, Object.is, isAkin).map(
      passageWords,
    ),
    claims: claimChanges(before.claims, after.claims),
    lists: listNames.flatMap((name) => listChange(name, before, after)),
  };
}

export function isEmpty({ facts, passages, claims, lists }: EditionDifference): boolean {
  return facts.length + passages.length + claims.length + lists.length === 0;
}

function factChanges(before: EditionOutline, after: EditionOutline): FactChange[] {
  const changes: FactChange[] = [];
  for (const fact of factNames) {
    const [one, other] = [before.facts[fact], after.facts[fact]];
    if (one !== other) changes.push({ what: editionFacts[fact], words: wordDiff(one, other) });
  }
  return changes;
}

/** The verdict of a claim that is called something else although the claim is the same. */
function scaleChanges(before: EditionOutline, after: EditionOutline): FactChange[] {
  return after.claims.flatMap(({ id, number, verdict, content }) => {
    const old = before.claims.find((claim) => claim.id === id);
    if (!old || old.verdict === verdict || old.content.verdict !== content.verdict) return [];
    return [{ what: `Verdict of claim ${number}`, words: wordDiff(old.verdict, verdict) }];
  });
}

function passageWords(change: PairedChange<string>): WordChange[] {
  if (change.kind === 'changed') return wordDiff(change.before, change.after);
  return [{ kind: change.kind, text: change.part }];
}

/** Passages that share half of their words are one passage that was changed. */
function isAkin(one: string, other: string): boolean {
  const [words, others] = [new Set(wordsIn(one)), new Set(wordsIn(other))];
  const shared = [...words].filter((word) => others.has(word));
  return shared.length * 2 >= Math.min(words.size, others.size);
}

function claimChanges(
  before: readonly OutlinedClaim[],
  after: readonly OutlinedClaim[],
): ClaimChange[] {
  const came = after.flatMap(({ id, number, content }): ClaimChange[] => {
    const old = before.find((claim) => claim.id === id);
    if (!old) return [{ number, kind: 'added', text: content.text }];
    const difference = claimDifference(old.content, content);
    return difference === null ? [] : [{ number, kind: 'changed', difference }];
  });
  const went = before
    .filter(({ id }) => !after.some((claim) => claim.id === id))
    .map(({ number, content }) => ({ number, kind: 'removed' as const, text: content.text }));
  return [...came, ...went];
}

function listChange(
  name: EditionList,
  before: EditionOutline,
  after: EditionOutline,
): ListChange[] {
  const [old, present] = [before.lists[name], after.lists[name]];
  const added = present.filter((item) => !old.includes(item));
  const removed = old.filter((item) => !present.includes(item));
  return added.length + removed.length === 0 ? [] : [{ what: editionLists[name], added, removed }];
}

const factNames = namesOf(editionFacts);
const listNames = namesOf(editionLists);

function namesOf<K extends string>(names: Readonly<Record<K, string>>): K[] {
  const keys: K[] = [];
  for (const key in names) keys.push(key);
  return keys;
}
