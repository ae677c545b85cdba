const alike: Record<string, RegExp> = {
  '-': /[\u2010-\u2012\u2212]/g,
  "'": /[\u2018\u2019\u02BC]/g,
  '"': /[\u201C\u201D\u201E]/g,
  ' ': /[\t\u00A0\u2000-\u200A\u202F\u205F]/g,
};

/**
 * The text with look-alike hyphens, quotes and spaces made plain, to compare with known wordings.
 * It has the same length as the text, so that a position in one is a position in the other; the
 * brief itself keeps the characters as they were written.
 */
export function plainForm(text: string): string {
  let plain = text;
  for (const [character, lookAlikes] of Object.entries(alike)) {
    plain = plain.replace(lookAlikes, character);
  }
  return plain;
}
