import { z } from 'zod';
import type { ReadEntry } from './read-entry.ts';

/** Programs wrap their lists in one of these. */
const listSchema = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.object({ references: z.array(z.unknown()) }).transform(({ references }) => references),
  z.looseObject({ type: z.unknown() }).transform((one) => [one]),
]);

/** The references of a CSL-JSON file; where it is broken, each one that can be read by itself. */
export function readCslJson(text: string): ReadEntry[] {
  const whole = parsed(text);
  const list = listSchema.safeParse(whole);
  if (list.success) return list.data.map((item) => ({ line: null, key: keyOf(item), item }));
  return objectsIn(text).map(({ line, text: object }) => {
    const item = parsed(object);
    if (item !== undefined) return { line, key: keyOf(item), item };
    const [, key = null] = /"id"\s*:\s*"([^"\\]{1,200})"/.exec(object) ?? [];
    return { line, key, problem: 'It is not JSON: a comma, a quotation mark or a brace is wrong.' };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keyOf(item: unknown): string | null {
  const named = z.object({ id: z.coerce.string() }).safeParse(item);
  return named.success ? named.data.id : null;
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}\n]/g;

type Found = { line: number; text: string };

/**
 * The objects of a list that is broken somewhere. One that never closes ends before the next that
 * begins a line as far from the margin as the first did.
 */
function objectsIn(text: string): Found[] {
  const found: Found[] = [];
  let open: { line: number; at: number } | null = null;
  let margin: number | null = null;
  let depth = 0;
  let line = 1;
  let lineAt = 0;

  const close = (end: number) => {
    if (open)
      found.push({ line: open.line, text: text.slice(open.at, end).replace(/[\s,]+$/, '') });
    open = null;
    depth = 0;
  };

  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line += 1;
      lineAt = index + 1;
    } else if (token === '{') {
      const isFirstInLine = text.slice(lineAt, index).trim() === '';
      if (open && isFirstInLine && index - lineAt === margin) close(index);
      depth += 1;
      open ??= { line, at: index };
      if (isFirstInLine) margin ??= index - lineAt;
    } else if (token === '}') {
      depth -= 1;
      if (depth <= 0) close(index + 1);
    }
  }
  close(text.length);
  return found;
}
