/**
 * The text of a file: what its byte order mark says, otherwise UTF-8, and where it cannot be that,
 * Latin-1 as Windows writes it.
 */
export function fileText(file: string | Uint8Array): string {
  return typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decoded(file);
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
