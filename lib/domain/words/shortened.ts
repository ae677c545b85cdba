import type { WordChange } from './word-diff.ts';

/** How much of what stayed is shown on either side of a change, in characters. */
const AROUND = 80;

/**
 * A difference with the long stretches that stayed cut down to what stands beside a change, and
 * ended after about `most` characters, so that a long page's change can be read where it is told.
 */
export function shortened(changes: readonly WordChange[], most = 4_000): WordChange[] {
  const shown: WordChange[] = [];
  let length = 0;
  for (const [index, { kind, text }] of changes.entries()) {
    const part = kind === 'same' ? cut(text, index > 0, index < changes.length - 1) : text;
    const rest = most - length;
    if (rest <= 0) break;
    shown.push({
      kind,
      text: part.length > rest ? `${part.slice(0, rest).toWellFormed()}…` : part,
    });
    length += part.length;
  }
  return shown;
}

function cut(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const head = hasBefore ? AROUND : 0;
  const tail = hasAfter ? AROUND : 0;
  if (text.length <= head + tail + 1) return text;
  const first = text.slice(0, head).toWellFormed();
  const last = tail === 0 ? '' : text.slice(-tail).toWellFormed();
  return `${first}…${last}`;
}
