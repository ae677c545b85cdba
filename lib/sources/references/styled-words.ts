import type { StyledWords } from '../../domain/reference/reference-styles.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
};

/**
 * What a citation processor wrote as HTML, as words: italics are kept, blocks are apart, and whatever
 * else stands there in tags is gone, so that nothing in a title is ever more than its words.
 */
export function styledWords(html: string): StyledWords[] {
  const parts: StyledWords[] = [];
  let italics = 0;
  const say = (words: string) => {
    const isItalic = italics > 0;
    const last = parts.at(-1);
    if (last?.isItalic === isItalic) last.words += words;
    else parts.push({ words, isItalic });
  };
  for (const token of html.match(/<[^<>]*>|[^<]+|</g) ?? []) {
    if (token === '<i>') italics += 1;
    else if (token === '</i>') italics = Math.max(0, italics - 1);
    else if (/^<\/?div\b/.test(token)) say(' ');
    else if (!/^<[^<>]*>$/.test(token)) say(decoded(token));
  }
  return trimmed(parts);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Single spaces, and none at either end. */
function trimmed(parts: StyledWords[]): StyledWords[] {
  const single = parts.map(({ words, isItalic }) => ({
    words: words.replace(/[ \t\r\n]+/g, ' '),
    isItalic,
  }));
  const [first, last] = [single.at(0), single.at(-1)];
  if (first) first.words = first.words.trimStart();
  if (last) last.words = last.words.trimEnd();
  return single.filter(({ words }) => words !== '');
}
