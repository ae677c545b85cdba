export const SHORTEST_PASSWORD = 12;
/** Longer ones would only keep the server hashing. */
export const LONGEST_PASSWORD = 200;

/** Fewer characters than these beside one's own name are guessed first. */
const OWN_ENOUGH = 8;
const DIFFERENT_ENOUGH = 5;

/** The words that anybody who knows a person would try. */
export type KnownOfPerson = { email: string; name: string };

/** The same password however a keyboard composes its characters. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password cannot be chosen, in words; null when it can. Length is what counts (NIST SP
 * 800-63B-4, 3.1.1.2): no rules of composition, but nothing that is mostly one's own name or
 * address, or one key held down.
 */
export function passwordProblem(password: string, person: KnownOfPerson): string | null {
  const characters = [...normalizePassword(password)];
  if (characters.length < SHORTEST_PASSWORD) {
    return `Choose a password of at least ${SHORTEST_PASSWORD} characters. A few unrelated words are good.`;
  }
  if (characters.length > LONGEST_PASSWORD) {
    return `Choose a password of at most ${LONGEST_PASSWORD} characters.`;
  }
  if (new Set(characters).size < DIFFERENT_ENOUGH) {
    return 'Choose a password with more different characters.';
  }
  if (withoutOwnWords(characters.join(''), person).length < OWN_ENOUGH) {
    return 'Choose a password that is not made of your name or e-mail address.';
  }
  return null;
}

function withoutOwnWords(password: string, { email, name }: KnownOfPerson): string {
  const words = [email, ...email.split(/[^\p{L}\p{N}]+/u), ...name.split(/\s+/)]
    .map((word) => normalizePassword(word).toLowerCase())
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
}
