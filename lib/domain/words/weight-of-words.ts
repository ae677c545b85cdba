const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much a text says, in characters of an alphabet: some scripts say in one what takes three. */
export function weightOfWords(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}
