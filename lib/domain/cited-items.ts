import { type CslItem, itemOfSource } from './csl-item.ts';
import type { Source } from './source.ts';

/** A cited source as a reference, under the number that readers see. */
export type NumberedItem = { number: number; item: CslItem };

/**
 * The references of a brief in the order of their numbers. What came without its source, or is not
 * in the library, keeps its number and is left out.
 *
 * @param references what the brief cites, by first appearance
 * @param captures captures with their days; the latest is when a source was looked at
 */
export function citedItems(
  references: readonly string[],
  sources: readonly Source[],
  captures: ReadonlyArray<{ sourceId: string; capturedOn: string }>,
): NumberedItem[] {
  const lookedAt = new Map<string, string>();
  for (const { sourceId, capturedOn } of captures) {
    if (capturedOn > (lookedAt.get(sourceId) ?? '')) lookedAt.set(sourceId, capturedOn);
  }
  return references.flatMap((id, at) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source || source.placeholder) return [];
    return [{ number: at + 1, item: itemOfSource(source, lookedAt.get(source.id)) }];
  });
}
