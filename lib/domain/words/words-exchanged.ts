/** A word, or a character of a script that writes none apart. */
const WORDS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * How many words of a text came and how many went since it was another, wherever they stand. Takes
 * time in proportion to the texts, however much they differ; `wordDiff` says which and where.
 */
export function wordsExchanged(before: string, after: string): { added: number; removed: number } {
  const counts = new Map<string, number>();
  for (const [word] of after.matchAll(WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word] of before.matchAll(WORDS)) counts.set(word, (counts.get(word) ?? 0) - 1);
  let added = 0;
  let removed = 0;
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { added, removed };
}
