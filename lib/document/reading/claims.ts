import { type ClaimContent, canonicalText, claimDigest } from '../../domain/claim/claim.ts';
import type {
  CitationAttributes,
  CitationInDocument,
  ClaimEntry,
  ClaimInDocument,
  ContextInDocument,
  Inline,
  TextBlock,
} from './reading.ts';
import type { Stretch } from './stretches.ts';
import { blockWords, wordsWithTargets } from './words.ts';

/**
 * The claims of a brief in reading order. Where a mark is found again, in another block or beyond
 * another claim, it is a claim of its own under a derived id, with the same entry: the shared text
 * may copy a mark, and no decision about one place speaks for another.
 */
export function claimsOf(
  stretches: readonly Stretch[],
  blocks: readonly TextBlock[],
  entries: Readonly<Record<string, ClaimEntry>>,
): ClaimInDocument[] {
  const ids = claimIds(stretches);
  return stretches.map((stretch, index) => {
    const content = contentOf(stretch, inlinesOf(stretch, blocks), entries[stretch.mark]);
    return {
      id: ids[index] ?? stretch.mark,
      number: index + 1,
      ...placeOf(stretch, blocks),
      content,
      digest: claimDigest(content),
    };
  });
}

/** The ids of the stretches, one for one: the mark's, and derived ones where it is found again. */
export function claimIds(stretches: readonly Stretch[]): string[] {
  const found = new Map<string, number>();
  return stretches.map(({ mark }) => {
    const count = (found.get(mark) ?? 0) + 1;
    found.set(mark, count);
    return count === 1 ? mark : `${mark}~${count}`;
  });
}

/** The id that the mark holds, of a claim's own or of a derived id. */
export function markedId(id: string): string {
  return id.replace(/~\d+$/, '');
}

function contentOf(
  stretch: Stretch,
  inlines: readonly Inline[],
  entry: ClaimEntry | undefined,
): ClaimContent {
  return {
    v: 1,
    text: canonicalText(wordsWithTargets(inlines.slice(stretch.first, stretch.last + 1))),
    verdict: entry?.verdict ?? null,
    rationale: (entry?.rationale ?? '').normalize('NFC').trim(),
    claimant: canonicalText(entry?.claimant ?? '') || null,
    citations: citationsAt(inlines, stretch.citations).map(
      ({ source, capture, quotation, locator, stance }) => ({
        source,
        capture,
        quotation,
        locator,
        stance,
      }),
    ),
  };
}

function citationsAt(inlines: readonly Inline[], places: readonly number[]): CitationAttributes[] {
  return places.flatMap((place) => {
    const inline = inlines[place];
    return inline?.kind === 'citation' ? [inline] : [];
  });
}

/** The stretches of context as readers and sign-off see them. */
export function contextsOf(
  stretches: readonly Stretch[],
  blocks: readonly TextBlock[],
): ContextInDocument[] {
  return stretches.map((stretch) => {
    const place = placeOf(stretch, blocks);
    const words = blockWords(inlinesOf(stretch, blocks)).slice(place.from, place.to);
    return { text: canonicalText(words), reason: stretch.mark, ...place };
  });
}

/** Every citation in reading order, with what it belongs to. */
export function citationsOf(
  blocks: readonly TextBlock[],
  claims: readonly Stretch[],
  contexts: readonly Stretch[],
): CitationInDocument[] {
  const ids = claimIds(claims);
  const owners = new Map<Inline, string>();
  for (const [index, claim] of claims.entries()) {
    const inlines = inlinesOf(claim, blocks);
    for (const citation of citationInlines(inlines, claim)) owners.set(citation, ids[index] ?? '');
  }
  const held = new Set(
    contexts.flatMap((context) => citationInlines(inlinesOf(context, blocks), context)),
  );
  return blocks.flatMap(({ inlines, key, section, opensSection }) =>
    inlines.flatMap((inline) => {
      if (inline.kind !== 'citation') return [];
      const { kind, ...attributes } = inline;
      const claim = owners.get(inline) ?? null;
      const inContext = held.has(inline);
      return [{ ...attributes, claim, inContext, blockKey: key, inHeading: opensSection, section }];
    }),
  );
}

function citationInlines(inlines: readonly Inline[], { citations }: Stretch): Inline[] {
  return citations.flatMap((place) => inlines[place] ?? []);
}

function inlinesOf({ block }: Stretch, blocks: readonly TextBlock[]): readonly Inline[] {
  return blocks[block]?.inlines ?? [];
}

function placeOf(stretch: Stretch, blocks: readonly TextBlock[]) {
  const inlines = inlinesOf(stretch, blocks);
  return {
    blockKey: blocks[stretch.block]?.key ?? '',
    from: blockWords(inlines.slice(0, stretch.first)).length,
    to: blockWords(inlines.slice(0, stretch.last + 1)).length,
    section: blocks[stretch.block]?.section ?? null,
  };
}
