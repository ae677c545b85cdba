/** The longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
const LONGEST = 254;

/**
 * Reads an e-mail address the one way that it is stored: composed, without spaces around it, in
 * lower case. Gives null for what is no address, could be read as two by a mail program, or holds a
 * character that cannot be seen or stored.
 */
export function parseEmailAddress(text: string): string | null {
  const address = text.normalize('NFKC').trim().toLowerCase();
  if (address.length > LONGEST) return null;
  if (/[\p{Cc}\p{Cs}]/u.test(address)) return null;
  return /^[^\s@"<>()[\],;:\\]+@[^\s@"<>()[\],;:\\]+\.[^\s@"<>()[\],;:\\.]+$/.test(address)
    ? address
    : null;
}
