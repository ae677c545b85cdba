/** A line of the input that holds words, trimmed. */
export type Line = {
  /** Its place in the input, from 1; of the first line, where several were joined. */
  number: number;
  /** Columns of white space before it. */
  indent: number;
  text: string;
  /** Whether it is the first one, or an empty line stands before it. */
  afterBlank: boolean;
};

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines of a text that hold words, in order. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const [index, raw] of text.split(lineBreak).entries()) {
    const trimmed = raw.trim();
    if (trimmed === '') {
      afterBlank = true;
      continue;
    }
    lines.push({ number: index + 1, indent: indentOf(raw), text: trimmed, afterBlank });
    afterBlank = false;
  }
  return lines;
}

function indentOf(raw: string): number {
  const margin = raw.slice(0, raw.length - raw.trimStart().length);
  return margin.replaceAll('\t', '    ').length;
}
