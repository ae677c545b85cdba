import type { Inline, TextBlock } from './reading.ts';

/** Where a claim or a context runs within one block, as indices of the block's inlines. */
export type Stretch = {
  /** The claim's id as marked, or the context's reason. */
  mark: string;
  block: number;
  /** First and last marked inline. */
  first: number;
  last: number;
  /** The citations between them or directly after. */
  citations: number[];
};

/**
 * Every marked claim: from the first to the last marked character in a block, words between them
 * included, stopping at another claim. Marks do not survive on citations, so a citation belongs to
 * a claim by its place: between the claim's words, or after them with nothing but white space and
 * closing punctuation before it.
 */
export function claimStretches(blocks: readonly TextBlock[]): Stretch[] {
  return blocks.flatMap((block, index) => {
    if (block.opensSection) return [];
    const found: Stretch[] = [];
    for (const [at, inline] of block.inlines.entries()) {
      if (inline.kind !== 'text' || inline.claim === null) continue;
      const last = found.at(-1);
      if (last?.mark === inline.claim) last.last = at;
      else found.push({ mark: inline.claim, block: index, first: at, last: at, citations: [] });
    }
    const spoken = found.filter((stretch) => saysSomething(block.inlines, stretch));
    return withCitations(block.inlines, spoken, new Set());
  });
}

/**
 * Every stretch of context: neighbouring words marked with one reason. Words of a claim are a
 * claim's, whatever else marks them, and so are its citations.
 */
export function contextStretches(
  blocks: readonly TextBlock[],
  claims: readonly Stretch[],
): Stretch[] {
  const claimsIn = Map.groupBy(claims, ({ block }) => block);
  return blocks.flatMap((block, index) => {
    if (block.opensSection) return [];
    const taken = takenBy(claimsIn.get(index) ?? []);
    const found: Stretch[] = [];
    let running = false;
    for (const [at, inline] of block.inlines.entries()) {
      if (inline.kind !== 'text' && !taken.has(at)) continue;
      const reason = inline.kind === 'text' && !taken.has(at) ? inline.context : null;
      const last = found.at(-1);
      if (running && last && last.mark === reason) last.last = at;
      else if (reason !== null) {
        found.push({ mark: reason, block: index, first: at, last: at, citations: [] });
      }
      running = reason !== null;
    }
    return withCitations(block.inlines, found, taken);
  });
}

function takenBy(claims: readonly Stretch[]): Set<number> {
  const taken = new Set<number>();
  for (const { first, last, citations } of claims) {
    for (let at = first; at <= last; at++) taken.add(at);
    for (const at of citations) taken.add(at);
  }
  return taken;
}

function saysSomething(inlines: readonly Inline[], { first, last }: Stretch): boolean {
  return inlines
    .slice(first, last + 1)
    .some((inline) => inline.kind === 'text' && inline.text.trim() !== '');
}

function withCitations(
  inlines: readonly Inline[],
  stretches: readonly Stretch[],
  taken: ReadonlySet<number>,
): Stretch[] {
  return stretches.map((stretch, index) => {
    const end = stretches[index + 1]?.first ?? inlines.length;
    const citations: number[] = [];
    for (let at = stretch.first; at < end; at++) {
      const inline = inlines[at];
      if (inline?.kind === 'citation' && !taken.has(at)) citations.push(at);
      if (at > stretch.last && (taken.has(at) || (inline && !isClosing(inline)))) break;
    }
    return { ...stretch, citations };
  });
}

const CLOSING = /^[\s.,;:!?…)\]”’»"']*$/u;

/** Whether a claim still reaches across this to a citation behind it. */
export function isClosing(inline: Inline): boolean {
  return inline.kind !== 'text' || CLOSING.test(inline.text);
}
