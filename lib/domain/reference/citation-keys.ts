import type { CslItem } from './csl-item.ts';

/** Words that say nothing at the beginning of a title. */
const LEADING = new Set(['a', 'an', 'the', 'der', 'die', 'das', 'le', 'la', 'les', 'el', 'los']);

/**
 * A key for each reference, in their order: who, when and what about, as in `lund2024harbour`; no two
 * are equal in any case of letters.
 */
export function citationKeys(items: readonly CslItem[]): string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return items.map((item) => {
    const wished = citationKey(item);
    let key = wished;
    let time = times.get(wished) ?? 1;
    while (taken.has(key)) {
      time += 1;
      key = `${wished}-${time}`;
    }
    times.set(wished, time);
    taken.add(key);
    return key;
  });
}

function citationKey({ author, issued, title = '', publisher = '' }: CslItem): string {
  const [first] = author ?? [];
  const who = words(first?.family ?? first?.literal ?? publisher)[0] ?? '';
  const year = issued?.['date-parts']?.[0]?.[0]?.toString() ?? '';
  const what = words(title).find((word) => word.length > 2 && !LEADING.has(word)) ?? '';
  const key = `${who}${year}${what}`.slice(0, 60);
  return /^[a-z]/.test(key) ? key : `source${key}`;
}

/** The words of a text in the letters that every program takes in a key. */
function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.map((word) => word.replace(/[^a-z0-9]/g, '')).filter((word) => word !== '');
}
