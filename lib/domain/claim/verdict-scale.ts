import { slugOf } from '../brief/slug.ts';
import { NOT_CONFIRMED, type Verdict } from './verdict.ts';

/** How many claims of drafts propose a verdict, in how many briefs. */
export type VerdictUse = { key: string; claims: number; briefs: number };

/** Why a scale cannot be one, in words; null where it can. */
export function scaleProblem(scale: readonly Verdict[]): string | null {
  const silent = scale.find(({ key }) => key === NOT_CONFIRMED);
  if (!silent) return 'The verdict for what no source settles has to stay.';
  if (silent.rating !== null) {
    return `“${silent.label}” has no number: that nothing was found is no degree of truth.`;
  }
  if (silent.shape !== '○' || silent.tone !== 'neutral') {
    return `“${silent.label}” is shown as ○ and in a neutral colour: it says nothing of truth.`;
  }
  if (scale.some(({ label }) => label.trim() === '')) return 'Every verdict needs a word.';
  const twice = firstTwice(scale.map(({ label }) => comparable(label)));
  if (twice !== null)
    return `“${labelLike(scale, twice)}” is there twice. Word one of them otherwise.`;
  if (firstTwice(scale.map(({ key }) => key)) !== null) return 'A verdict is there twice.';
  const ratings = scale.flatMap(({ rating }) => rating ?? []);
  if (ratings.some((rating) => !Number.isInteger(rating) || rating < 1 || rating > 100)) {
    return 'The numbers of verdicts are whole, from 1 to 100.';
  }
  const same = firstTwice(ratings);
  if (same !== null) return `Two verdicts have the number ${same}. Give each its own.`;
  if (ratings.length < 2) return 'A scale needs two verdicts with a number at least.';
  const hollow = scale.find(({ shape, rating }) => shape === '○' && rating !== null);
  return hollow
    ? `“${hollow.label}” has a number, so it cannot be shown as ○, which says that nothing was found.`
    : null;
}

/**
 * A scale as it was asked for, each verdict under its key. One whose key the present scale does not
 * have is new: it gets a key of its own, or the one back under which its very word was retired.
 *
 * @param known every verdict that there ever was
 */
export function withKeys(
  asked: readonly Verdict[],
  present: readonly Verdict[],
  known: readonly Verdict[],
): Verdict[] {
  const taken = new Set([...present, ...known].map(({ key }) => key));
  return asked.map((verdict) => {
    const label = verdict.label.trim();
    if (present.some(({ key }) => key === verdict.key)) return { ...verdict, label };
    const retired = known.find((one) => comparable(one.label) === comparable(label));
    const returns = retired && !asked.some(({ key }) => key === retired.key);
    const key = returns ? retired.key : freeKey(label, taken);
    taken.add(key);
    return { ...verdict, label, key };
  });
}

function freeKey(label: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(label);
  let key = plain;
  for (let number = 2; taken.has(key); number += 1) key = `${plain}-${number}`;
  return key;
}

/** The verdicts that a scale has no more, where drafts propose them, with how often. */
export function usesOfRetired(
  before: readonly Verdict[],
  after: readonly Verdict[],
  uses: readonly VerdictUse[],
): VerdictUse[] {
  const retired = before.filter(({ key }) => after.every((verdict) => verdict.key !== key));
  return uses.filter(({ key, claims }) => claims > 0 && retired.some((one) => one.key === key));
}

function firstTwice<T>(values: readonly T[]): T | null {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null;
}

function comparable(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function labelLike(scale: readonly Verdict[], words: string): string {
  return scale.find(({ label }) => comparable(label) === words)?.label.trim() ?? words;
}
