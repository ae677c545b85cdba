import type { z } from 'zod';

/** What a service answered as JSON; null where it is none, or not what was asked for. */
export function jsonIn<T>(text: string | null, shape: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
