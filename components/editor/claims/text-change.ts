/** One replacement: `removed` characters at `at` give way to `inserted`. */
export type TextChange = { at: number; removed: number; inserted: string };

/** A change as Yjs tells it: what is kept, taken out and put in, from the start. */
export type TextDelta = ReadonlyArray<{ retain?: number; delete?: number; insert?: unknown }>;

/**
 * The smallest single replacement that turns `before` into `after`; null when they are equal.
 * `caret`, where the caret stands in `after`, decides between equal readings ("aa" typed into
 * "aaa"): the change ends at it. A pair that makes up one character is never torn apart.
 */
export function smallestChange(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  let end = 0;
  const longestEnd = Math.min(before.length, after.length, Math.max(after.length - caret, 0));
  while (end < longestEnd && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  const longestStart = Math.min(before.length, after.length) - end;
  while (start < longestStart && before[start] === after[start]) start += 1;
  while (end + start < Math.min(before.length, after.length)) {
    if (before.at(-1 - end) !== after.at(-1 - end)) break;
    end += 1;
  }
  if (isFirstOfPair(before, start - 1) || isFirstOfPair(after, start - 1)) start -= 1;
  if (isSecondOfPair(before, before.length - end) || isSecondOfPair(after, after.length - end)) {
    end -= 1;
  }
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}

/** Where a caret at `offset` stands after somebody else's change: it stays beside its letter. */
export function moveOffset(offset: number, delta: TextDelta): number {
  let at = 0;
  let moved = offset;
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    if (typeof part.insert === 'string') {
      if (at < moved) moved += part.insert.length;
      at += part.insert.length;
    }
    if (part.delete !== undefined && at < moved) moved -= Math.min(part.delete, moved - at);
  }
  return moved;
}

function isFirstOfPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isSecondOfPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
