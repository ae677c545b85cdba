/** A stretch of text, or a reference to a source by its number in the input. */
export type Piece = { text: string } | { citation: number };

const LARGEST_NUMBER = 999;
/** No sentence leans on more sources at once; a longer range means something else. */
const MOST_AT_ONCE = 20;
const brackets = /\[([^[\]]{1,60})\]/g;

/**
 * Takes the references out of a text: `[1] [2]`, `[1][2]`, `[1, 2]`, `[1-3]`. White space before a
 * reference goes with it. Brackets that hold anything else stay text; `doubts` names those that
 * could have been meant as references.
 */
export function splitCitations(text: string): { pieces: Piece[]; doubts: string[] } {
  const pieces: Piece[] = [];
  const doubts = new Set<string>();
  let taken = 0;
  for (const match of text.matchAll(brackets)) {
    const numbers = readNumbers(match[1] ?? '');
    if (numbers === 'doubtful') doubts.add(`“${match[0]}” was left as text: it cites no source.`);
    if (typeof numbers === 'string') continue;
    addText(pieces, text.slice(taken, match.index).trimEnd());
    pieces.push(...numbers.map((citation) => ({ citation })));
    taken = match.index + match[0].length;
  }
  addText(pieces, text.slice(taken));
  return { pieces, doubts: [...doubts] };
}

function addText(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push({ text });
}

function readNumbers(inside: string): number[] | 'doubtful' | 'text' {
  const parts = inside.split(/[,;&]|\band\b/).map((part) => readPart(part.trim()));
  if (parts.every((part) => part !== null)) {
    const numbers = parts.flat();
    const isPlausible = numbers.length <= MOST_AT_ONCE && numbers.every(isReferenceNumber);
    return isPlausible ? numbers : 'doubtful';
  }
  return /^\d{1,3}\s*[,;:–-]/.test(inside) ? 'doubtful' : 'text';
}

/** The numbers that one part names; none for an impossible range, null for what is no number. */
function readPart(part: string): number[] | null {
  const match = /^(\d{1,6})(?:\s*[-\u2010-\u2014]\s*(\d{1,6}))?$/.exec(part);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || last - first >= MOST_AT_ONCE) return [Number.NaN];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function isReferenceNumber(number: number): boolean {
  return number >= 1 && number <= LARGEST_NUMBER;
}

const leaked = /\b[a-z]{1,8}\d{1,4}_[a-z]{1,8}\d{1,4}\b/i;
const leadsToNoun =
  /(?:^|[\s(])(?:including|see|per|by|from|in|of|to|with|like|as|than|both|source|reference|cf\.?)$/i;

/** What a person should look at in a text's references, in words. */
export function doubtsAbout(pieces: Piece[]): string[] {
  const doubts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if ('text' in piece) {
      const id = leaked.exec(piece.text)?.[0];
      if (id)
        doubts.push(`“${id}” looks like an identifier from another system; it stays as text.`);
    } else if (isNoun(pieces, index)) {
      doubts.push(
        `Reference [${piece.citation}] is used as a noun: the sentence leans on a number.`,
      );
    }
  }
  return [...new Set(doubts)];
}

/** "including [1], which …", "[2] reports …": without its number the sentence would not stand. */
function isNoun(pieces: Piece[], index: number): boolean {
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (before && !('text' in before)) return false;
  const lead = before?.text.slice(-40) ?? '';
  const goesOn = after && 'text' in after ? after.text.slice(0, 20) : '';
  if (leadsToNoun.test(lead) || /^,? (?:which|who|whose)\b/.test(goesOn)) return true;
  return (lead === '' || /[.!?]["'”’)]*$/.test(lead)) && /^ \p{Ll}/u.test(goesOn);
}
