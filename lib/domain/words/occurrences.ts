/** So many units are looked for by the engine's own search, which is quick, and bounded for so few. */
const HEAD = 32;
/** How often a text may be gone through, in comparing what begins alike, before that is given up. */
const PATIENCE = 4;

/**
 * Every place where `wanted` begins in `text`, in time proportional to both, where `indexOf` alone
 * takes the product of their lengths on a text made to provoke it.
 */
export function* occurrences(wanted: string, text: string): Generator<number> {
  const head = wanted.slice(0, HEAD);
  if (head === '') return;
  let left = PATIENCE * text.length;
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
    left -= wanted.length;
    if (left < 0) {
      for (const rest of patiently(wanted, text, at)) yield rest;
      return;
    }
    if (text.startsWith(wanted, at)) yield at;
  }
}

/** The same from `from` on, unit by unit and never back (Knuth, Morris and Pratt). */
function* patiently(wanted: string, text: string, from: number): Generator<number> {
  const borders = borderLengths(wanted);
  let matched = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (wanted.charCodeAt(matched) === unit) matched += 1;
    if (matched < wanted.length) continue;
    yield at + 1 - matched;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each beginning of `wanted`, how much of its end is also its own beginning. */
function borderLengths(wanted: string): Uint32Array {
  const lengths = new Uint32Array(wanted.length);
  let matched = 0;
  for (let at = 1; at < wanted.length; at += 1) {
    const unit = wanted.charCodeAt(at);
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = lengths[matched - 1] ?? 0;
    if (wanted.charCodeAt(matched) === unit) matched += 1;
    lengths[at] = matched;
  }
  return lengths;
}
