/** An address that somebody may be sent to, without white space around it; null for anything else. */
export function webAddress(text: unknown): string | null {
  const address = typeof text === 'string' ? text.trim() : '';
  return /^https?:\/\/[^\s/]+\S*$/i.test(address) ? address : null;
}
