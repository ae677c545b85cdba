/**
 * The beginning of a text on one line, for lists and messages: at most `limit` characters, cut
 * after a whole word where there is one, with an ellipsis where something was left out.
 */
export function excerpt(text: string, limit = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join('');
  const border = cut.lastIndexOf(' ');
  return `${border > 0 ? cut.slice(0, border) : cut}…`;
}
