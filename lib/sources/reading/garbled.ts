/** What reads UTF-8 wrong so that it looks like letters: each character with the byte it came from. */
const wrongReaders = ['windows-1252', 'windows-1251'].map((encoding) => {
  const bytes = Array.from({ length: 128 }, (_, at) => 128 + at);
  const letters = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Map([...letters].map((letter, at) => [letter, 128 + at]));
});

const REPLACEMENT = '\ufffd';

/**
 * Whether the letters of a text went wrong before it came here: because it was encoded twice, or
 * because whoever wrote it had lost them. A text that shows a few such letters is not meant.
 */
export function isGarbled(text: string): boolean {
  const runs = text.match(/\P{ASCII}+/gu) ?? [];
  const foreign = runs.reduce((sum, run) => sum + run.length, 0);
  if (foreign < 6) return false;
  const lost = text.split(REPLACEMENT).length - 1;
  if (lost > 3 && lost > text.length / 100) return true;
  return wrongReaders.some((bytes) => {
    const broken = runs.filter((run) => isUtf8ReadWrong(run, bytes));
    return broken.reduce((sum, run) => sum + run.length, 0) > foreign / 2;
  });
}

/** A few characters may have been lost on the way, with soft hyphens for instance. */
function isUtf8ReadWrong(run: string, bytes: ReadonlyMap<string, number>): boolean {
  const back = [...run].flatMap((letter) => bytes.get(letter) ?? []);
  if (run.length < 2 || back.length < 0.8 * run.length) return false;
  const read = new TextDecoder().decode(Uint8Array.from(back));
  return read.split(REPLACEMENT).length - 1 < 0.2 * read.length;
}
