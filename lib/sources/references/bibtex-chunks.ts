/** A piece of a BibTeX file that begins with an entry and ends before the next one. */
export type BibtexChunk = {
  /** Where it begins, from 1. */
  line: number;
  /** What it calls itself; null where that cannot be told. */
  key: string | null;
  text: string;
  /** The definitions (`@string`) that it uses, as they stand in the file, a line break behind each. */
  definitions: string;
};

const BEGINNING = /^[ \t]*@[ \t]*[a-z]+\s*[{(]/gim;
const KEY = /^\s*@\s*[a-z]+\s*[{(]\s*([^\s,{}()="]*)/i;
const UNNAMED = /^(\s*@\s*[a-z]+\s*[{(])\s*,/i;
const DEFINITION = /^\s*@\s*string\s*[{(]\s*([a-z_][\w:+-]*)/i;
const USE = /[=#]\s*([a-z_][\w:+-]*)/gi;

/** Takes a BibTeX file apart. What stands between entries is nobody's, as BibTeX has it. */
export function bibtexChunks(file: string): BibtexChunk[] {
  const pieces = piecesOf(file.replace(/\r\n?/g, '\n'));
  const definitions = new Map<string, string>();
  for (const { text } of pieces) {
    const [, name] = DEFINITION.exec(text) ?? [];
    if (name !== undefined) definitions.set(name.toLowerCase(), text);
  }
  return pieces
    .filter(({ text }) => !DEFINITION.test(text))
    .map(({ line, text }) => ({
      line,
      key: KEY.exec(text)?.[1] || null,
      text: text.replace(UNNAMED, '$1unnamed,'),
      definitions: definitionsIn(text, definitions, new Set()),
    }));
}

function piecesOf(file: string): { line: number; text: string }[] {
  const starts = [...file.matchAll(BEGINNING)].map(({ index }) => index);
  let line = 1;
  let counted = 0;
  return starts.map((start, at) => {
    line += file.slice(counted, start).split('\n').length - 1;
    counted = start;
    return { line, text: file.slice(start, starts[at + 1]) };
  });
}

/** The definitions that a piece uses, each behind those that it uses itself. */
function definitionsIn(
  text: string,
  definitions: ReadonlyMap<string, string>,
  seen: Set<string>,
): string {
  if (definitions.size === 0) return '';
  return [...text.matchAll(USE)]
    .map(([, name = '']) => name.toLowerCase())
    .map((name) => {
      const definition = definitions.get(name);
      if (definition === undefined || seen.has(name)) return '';
      seen.add(name);
      return `${definitionsIn(definition, definitions, seen)}${definition}\n`;
    })
    .join('');
}
