/** Words from elsewhere without what Postgres does not keep: NUL, and half a surrogate pair. */
export function storable(words: string): string {
  return words.toWellFormed().replaceAll('\0', '');
}

/** The name of a file from elsewhere: without the folders that it was in, and what no name holds. */
export function storableFileName(given: string): string {
  const name = given.toWellFormed().replace(/\p{Cc}/gu, '');
  return (name.split(/[/\\]/).at(-1) ?? '').trim().slice(0, 200).toWellFormed();
}
