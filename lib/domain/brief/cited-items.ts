import { type CslItem, itemOfSource } from '../reference/csl-item.ts';
import type { Source } from '../source/source.ts';
import { citedWorks } from './cited-works.ts';

/** A cited work as a reference, under the number that readers see. */
export type NumberedItem = { number: number; item: CslItem };

/**
 * The references of a brief in the order of their numbers. What came without its source, or is not
 * in the library, keeps its number and is left out.
 *
 * @param references what the brief cites, by first appearance
 * @param captures captures with their days; the latest is when a work was looked at
 */
export function citedItems(
  references: readonly string[],
  sources: readonly Source[],
  captures: ReadonlyArray<{ sourceId: string; capturedOn: string }>,
): NumberedItem[] {
  return citedWorks(references, sources).flatMap(({ number, source }) => {
    if (!source || source.placeholder) return [];
    const ids = [source.id, ...source.aliases];
    const days = captures.flatMap(({ sourceId, capturedOn }) =>
      ids.includes(sourceId) ? capturedOn : [],
    );
    return [{ number, item: itemOfSource(source, days.sort().at(-1)) }];
  });
}
