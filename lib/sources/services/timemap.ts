/**
 * The newest copy that an archive lists in a timemap (RFC 7089, in link format); null where it lists
 * none.
 */
export function newestMemento(timemap: string): string | null {
  let newest: { address: string; at: number } | null = null;
  for (const [, address = '', said = ''] of timemap.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const at = Date.parse(/\bdatetime="([^"]*)"/.exec(said)?.[1] ?? '');
    const isCopy = /\brel="(?:[^"]*\s)?memento(?:\s[^"]*)?"/.test(said);
    if (isCopy && at > (newest?.at ?? Number.NEGATIVE_INFINITY)) newest = { address, at };
  }
  return newest?.address ?? null;
}
