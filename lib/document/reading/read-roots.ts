import * as Y from 'yjs';
import { isClaimId, type SharedRoots } from '../shared-document.ts';
import type { BriefReading, ClaimEntry, FollowUp } from './reading.ts';

/** What the document says outside of its text. */
export type RootFacts = Pick<
  BriefReading,
  'headline' | 'language' | 'checkedOn' | 'importedDisclaimer' | 'answer' | 'followUps' | 'entries'
>;

/** Reads the roots beside the text, passing over whatever is not of the kind it should be. */
export function readRoots({ headline, meta, followUps, claims }: SharedRoots): RootFacts {
  const fact = (key: string) => wordsOrNull(meta.get(key));
  return {
    headline: headline.toString(),
    language: fact('language') ?? 'en',
    checkedOn: fact('checkedOn'),
    importedDisclaimer: fact('importedDisclaimer'),
    answer: fact('answer'),
    followUps: followUps.toArray().flatMap(readFollowUp),
    entries: readEntries(claims),
  };
}

function readFollowUp(map: unknown): FollowUp[] {
  if (!(map instanceof Y.Map)) return [];
  const id = map.get('id');
  return typeof id === 'string' ? [{ id, question: wordsOf(map.get('question')) }] : [];
}

function readEntries(claims: Y.Map<unknown>): Record<string, ClaimEntry> {
  const entries: Array<[string, ClaimEntry]> = [];
  for (const [id, map] of claims.entries()) {
    if (!(map instanceof Y.Map) || !isClaimId(id)) continue;
    const verdict = wordsOrNull(map.get('verdict'));
    const claimant = wordsOf(map.get('claimant'));
    const rationale = wordsOf(map.get('rationale'));
    entries.push([id, { verdict, claimant, rationale }]);
  }
  return Object.fromEntries(entries);
}

function wordsOf(value: unknown): string {
  if (value instanceof Y.Text) return value.toString();
  return typeof value === 'string' ? value : '';
}

function wordsOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
