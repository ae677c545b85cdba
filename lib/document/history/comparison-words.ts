import { type Verdict, verdictOf } from '../../domain/claim/verdict.ts';
import { entryNamed, type Source, sourceTitle } from '../../domain/source/source.ts';
import { counted } from '../../domain/words/wording.ts';
import type { BriefReading, CitationAttributes } from '../reading/reading.ts';
import type { CitationChange } from './changed-citations.ts';
import type { ClaimChange } from './changed-claims.ts';
import { type Comparison, compare, type FactChange, unattributed } from './comparison.ts';

/** What the words of a comparison are looked up in. */
export type Names = { scale: readonly Verdict[]; sources: readonly Source[] };

/** The difference in few words, for whoever decides whether to look, or to restore. */
export function comparisonWords(comparison: Comparison, names: Names): string[] {
  const { counts, headline, facts, followUps, citations, claims, blocks } = comparison;
  const { added, removed } = counts;
  const moved = blocks.filter(({ change }) => change === 'moved').length;
  return [
    ...(added + removed > 0 ? [`${counted(added, 'word')} added, ${removed} removed.`] : []),
    ...(moved > 0 ? [`${counted(moved, 'paragraph')} moved.`] : []),
    ...(headline ? ['The headline is worded otherwise.'] : []),
    ...facts.map(factWords),
    ...(followUps.length > 0
      ? [`${counted(followUps.length, 'follow-up question')} changed.`]
      : []),
    ...claims.map((change) => claimWords(change, names.scale)),
    ...citations.map((change) => citationWords(change, names.sources)),
  ];
}

/** The same for whoever is about to restore: words apart, formatting comes back as well. */
export function restorationWords(
  present: BriefReading,
  past: BriefReading,
  names: Names,
): string[] {
  const lines = comparisonWords(compare(unattributed(present), unattributed(past)), names);
  if (lines.length > 0) return lines;
  const inlines = ({ blocks, shape }: BriefReading) =>
    JSON.stringify([shape, blocks.map((block) => block.inlines)]);
  return inlines(present) === inlines(past) ? [] : ['Only formatting differs.'];
}

/** What changed of a claim, in one sentence. */
export function claimWords(change: ClaimChange, scale: readonly Verdict[]): string {
  const name = `Claim ${change.number}`;
  if (change.kind !== 'changed') {
    return change.kind === 'added' ? `${name} is new.` : `${name} of the earlier words is gone.`;
  }
  const { reworded, verdict, claimant, rationale } = change;
  const label = (key: string | null) => verdictOf(scale, key)?.label ?? key ?? 'none';
  const said = [
    ...(reworded ? ['its words changed'] : []),
    ...(verdict ? [`its verdict from ${label(verdict.before)} to ${label(verdict.after)}`] : []),
    ...(claimant
      ? [`its claimant from ${someone(claimant.before)} to ${someone(claimant.after)}`]
      : []),
    ...(rationale ? ['its rationale'] : []),
  ];
  return `${name}: ${said.join(', ')}.`;
}

function someone(name: string | null): string {
  return name ?? 'nobody';
}

/** What changed of a citation, in one sentence. */
export function citationWords(change: CitationChange, sources: readonly Source[]): string {
  const where = change.claim === null ? 'beside the claims' : `with claim ${change.claim}`;
  if (change.kind !== 'changed') {
    const what = change.kind === 'added' ? 'is new' : 'is gone';
    return `A citation of ${titleOf(change.citation.source, sources)} ${where} ${what}.`;
  }
  const { before, after } = change;
  const parts = [
    ...part('stance', before.stance, after.stance),
    ...part('quotation', quoted(before.quotation), quoted(after.quotation)),
    ...part('locator', before.locator ?? 'none', after.locator ?? 'none'),
    ...(before.capture === after.capture ? [] : ['the capture that it was checked against']),
  ];
  return `A citation of ${titleOf(after.source, sources)} ${where} changed: ${parts.join(', ')}.`;
}

function part(name: string, before: string, after: string): string[] {
  return before === after ? [] : [`${name} from ${before} to ${after}`];
}

function quoted(words: CitationAttributes['quotation']): string {
  return words === null ? 'none' : `“${words}”`;
}

function titleOf(id: string, sources: readonly Source[]): string {
  const source = entryNamed(id, sources);
  return source ? `“${sourceTitle(source)}”` : 'a source that is not in the library';
}

function factWords({ fact, before, after }: FactChange): string {
  const names = { checkedOn: 'checked-on date', language: 'language', answer: 'answer' };
  if (fact === 'answer') return 'Another claim, or none, is the brief’s answer.';
  return `The ${names[fact]} changed from ${before ?? 'none'} to ${after ?? 'none'}.`;
}
