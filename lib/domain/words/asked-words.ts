/** Longer than anything that is looked for; Postgres takes long over very many words, or gives up. */
const LONGEST = 200;

/** The words that a parameter of an address asks for; Postgres takes no NUL and no half of a character. */
export function askedWords(asked: unknown): string {
  if (typeof asked !== 'string') return '';
  return asked.replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST).toWellFormed();
}
