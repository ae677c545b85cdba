import type { WordChange } from '../../domain/words/word-diff.ts';
import type { MemberId } from '../authorship/members.ts';
import type { AuthoredBlock } from '../history/authored-blocks.ts';
import type { Told } from '../history/comparison.ts';
import type { ClaimInDocument } from '../reading/reading.ts';
import { blockWords, inlineWords } from '../reading/words.ts';

/** A claim's words as they stand in its block, and for each character who wrote it. */
export type WrittenClaim = { digest: string; words: string; writers: Array<MemberId | null> };

/** Words that came, went or stayed; `by` is who wrote those that came, null where nobody knows. */
export type CreditedChange = WordChange & { by: string | null };

/** Who wrote the words of each claim, by claim id. */
export function writtenClaims({ reading, authored }: Told): Map<string, WrittenClaim> {
  const blocks = new Map(authored.map((told) => [told.block.key, told]));
  return new Map(
    reading.claims.flatMap((claim) => {
      const told = blocks.get(claim.blockKey);
      return told ? [[claim.id, writtenClaim(claim, told)] as const] : [];
    }),
  );
}

function writtenClaim(
  { digest, from, to }: ClaimInDocument,
  { block, runs }: AuthoredBlock,
): WrittenClaim {
  const spoken = runs.flatMap(({ words, member }) =>
    Array.from({ length: words.length }, () => member),
  );
  let at = 0;
  const writers = block.inlines.flatMap((inline) =>
    Array.from({ length: inlineWords(inline).length }, () =>
      inline.kind === 'text' ? (spoken[at++] ?? null) : null,
    ),
  );
  const words = blockWords(block.inlines).slice(from, to);
  return { digest, words, writers: writers.slice(from, to) };
}

/**
 * Says of the words that came who wrote them. The changes are of a claim's canonical words, which
 * have their white space collapsed and the targets of links between them: those are nobody's.
 *
 * @param nameOf a member's name; null where it is not known
 */
export function credited(
  changes: readonly WordChange[],
  written: WrittenClaim | null,
  nameOf: (member: MemberId) => string | null,
): CreditedChange[] {
  const isPresent = changes.filter(({ kind }) => kind !== 'removed');
  const text = isPresent.map((change) => change.text).join('');
  const writers = written ? writersOfCanonical(text, written) : [];
  let at = 0;
  return changes.flatMap((change): CreditedChange[] => {
    if (change.kind === 'removed') return [{ ...change, by: null }];
    const from = at;
    at += change.text.length;
    if (change.kind === 'same') return [{ ...change, by: null }];
    return byWriter(change.text, writers.slice(from, at)).map(({ words, member }) => ({
      kind: 'added',
      text: words,
      by: member && nameOf(member),
    }));
  });
}

function writersOfCanonical(text: string, { words, writers }: WrittenClaim) {
  let at = 0;
  return Array.from({ length: text.length }, (_, index): MemberId | null => {
    const character = text[index] ?? '';
    if (character.trim() === '') return null;
    while (at < words.length && words[at]?.trim() === '') at += 1;
    if (words[at] !== character) return null;
    at += 1;
    return writers[at - 1] ?? null;
  });
}

/** Stretches by one member each; white space goes with the words before it. */
function byWriter(text: string, writers: ReadonlyArray<MemberId | null>) {
  const stretches: Array<{ words: string; member: MemberId | null }> = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const member = writers[index] ?? null;
    const last = stretches.at(-1);
    const isSpace = character.trim() === '';
    if (last && (isSpace || last.member === member || last.words.trim() === '')) {
      last.words += character;
      if (!isSpace) last.member = member;
    } else stretches.push({ words: character, member });
  }
  return stretches;
}
