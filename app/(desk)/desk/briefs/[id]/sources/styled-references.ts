import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { citedItems } from '@/lib/domain/brief/cited-items.ts';
import type { ReferenceStyle, StyledReference } from '@/lib/domain/reference/reference-styles.ts';
import { styleReferences } from '@/lib/sources/references/style-references.ts';

/** A brief's references in a style, each with the number that readers see. */
export function styledReferences(
  { reading, sources, captures }: DeskBrief['dossier'],
  style: ReferenceStyle,
): Array<StyledReference & { number: number }> {
  const items = citedItems(reading.references, sources, captures);
  const numbers = new Map(items.map(({ item, number }) => [item.id, number]));
  return styleReferences(
    items.map(({ item }) => item),
    style,
    reading.language,
  ).map((reference) => ({ ...reference, number: numbers.get(reference.id) ?? 0 }));
}
