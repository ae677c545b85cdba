/**
 * Every place where `wanted` begins in `text` (Knuth, Morris and Pratt): in time proportional to
 * both, where `indexOf` takes the product of their lengths on a text made to provoke it.
 */
export function* occurrences(wanted: string, text: string): Generator<number> {
  const borders = borderLengths(wanted);
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
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
