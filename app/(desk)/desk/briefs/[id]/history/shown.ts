import type { Shown } from '@/components/history/point-list.tsx';

/** What an address may say; whoever repeats a name in it gets a list. */
export type HistoryQuery = Partial<
  Record<'show' | 'point' | 'from' | 'to', string | string[] | undefined>
>;

/** What an address asks to be shown; the newest point where it asks for nothing. */
export function shownBy({ point, from, to }: HistoryQuery): Shown {
  if (isPlace(from) && isEnd(to)) return { point: null, ...inOrder(from, to) };
  return { point: isPlace(point) ? point : 'now', from: null, to: null };
}

/** The earlier point first, whichever way they were chosen. */
function inOrder(from: string, to: string): { from: string; to: string } {
  return to !== 'now' && BigInt(from) > BigInt(to) ? { from: to, to: from } : { from, to };
}

function isPlace(value: string | string[] | undefined): value is string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value);
}

function isEnd(value: string | string[] | undefined): value is string {
  return value === 'now' || isPlace(value);
}

/** The place in the log that an address names. */
export function placeOf(asked: string): bigint | 'now' {
  return asked === 'now' ? 'now' : BigInt(asked);
}
