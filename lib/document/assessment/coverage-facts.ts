import type {
  CoverageInput,
  CoverageParagraph,
  SectionPlace,
} from '../../domain/claim/coverage.ts';
import type { BriefReading, ContextInDocument, TextBlock } from '../reading/reading.ts';
import { blockWords } from '../reading/words.ts';

/**
 * What coverage is judged by. Words before the first heading are read as the summary: they come
 * first on the published page, and must not get there unchecked for want of a heading.
 *
 * @param numbers of the references, by every id that citations name
 */
export function coverageFacts(
  reading: BriefReading,
  numbers: ReadonlyMap<string, number>,
): CoverageInput {
  const words = new Map(reading.blocks.map((block) => [block.key, blockWords(block.inlines)]));
  const loose = reading.citations.filter(({ claim, inContext }) => claim === null && !inContext);
  return {
    claims: reading.claims.length,
    paragraphs: paragraphsOf(reading),
    looseCitations: loose.map(({ section, source, blockKey }) => ({
      section: placeOf(section, reading),
      source,
      number: numbers.get(source) ?? 0,
      text: words.get(blockKey) ?? '',
    })),
  };
}

function paragraphsOf(reading: BriefReading): CoverageParagraph[] {
  const claimed = new Set(reading.claims.map(({ blockKey }) => blockKey));
  const contexts = Map.groupBy(reading.contexts, ({ blockKey }) => blockKey);
  return reading.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => ({
      section: placeOf(block.section, reading),
      text: blockWords(block.inlines),
      holdsClaim: claimed.has(block.key),
      isContext: isContextThroughout(block, contexts.get(block.key) ?? []),
    }));
}

/** Closing punctuation and white space may stand outside of the context's mark. */
function isContextThroughout(
  { inlines }: TextBlock,
  contexts: readonly ContextInDocument[],
): boolean {
  const words = blockWords(inlines);
  let outside = '';
  let from = 0;
  for (const context of contexts) {
    outside += words.slice(from, context.from);
    from = context.to;
  }
  outside += words.slice(from);
  return contexts.length > 0 && !/[\p{L}\p{N}]/u.test(outside);
}

function placeOf(section: number | null, { sections }: BriefReading): SectionPlace {
  const found = section === null ? undefined : sections[section];
  if (section === null || !found) return { kind: 'summary', heading: '', index: 0 };
  return { kind: found.kind, heading: found.heading, index: section };
}
