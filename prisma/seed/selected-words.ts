import type { About } from '../../lib/commands/discussion/start-thread.ts';
import { documentNow } from '../../lib/data/brief/working-document.ts';
import { AnchorFinder } from '../../lib/document/anchor/anchor.ts';

/** Words of a brief as somebody would select them in the text. */
export async function selectedWords(briefId: string, quote: string): Promise<About> {
  const doc = await documentNow(briefId);
  if (!doc) throw new Error(`There is no brief ${briefId}.`);
  const finder = new AnchorFinder(doc);
  for (let block = 0; ; block += 1) {
    const all = finder.placeIn(block);
    const at = all?.words.indexOf(quote) ?? -1;
    const from = (all?.from ?? 0) + at;
    const place = at < 0 ? null : finder.placeIn(block, from, from + quote.length);
    const ends = place && finder.endsOf(place);
    if (ends) return { kind: 'words', ends, quote };
    if (block > 100) throw new Error(`The text does not say “${quote}”.`);
  }
}
