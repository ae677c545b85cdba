/** A change that the server has not acknowledged, as it is kept on this device. */
export type KeptChange = {
  briefId: string;
  /** The page that it was made on, by its Yjs client id. */
  page: number;
  /** Its place among the changes of that page. */
  number: number;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** The document schema of the page that made it. */
  schema: number;
  update: Uint8Array;
  /** Why it is not sent, ever; null for one that waits to be. */
  setAside: SetAside | null;
};

export type SetAside = {
  /** The server refused it; the right to write is gone; its page was another version; a part is lost. */
  why: 'refused' | 'role-taken' | 'other-schema' | 'incomplete';
  at: number;
};

/** Milliseconds without a keystroke that end what a person would call one change. */
const PAUSE = 1_500;

/**
 * How many changes a person would say these are: what was typed without a pause is one.
 *
 * @param changes of each page in the order in which they were made
 */
export function countChanges(changes: ReadonlyArray<Pick<KeptChange, 'page' | 'madeAt'>>): number {
  const latest = new Map<number, number>();
  let count = 0;
  for (const { page, madeAt } of changes) {
    const before = latest.get(page);
    if (before === undefined || madeAt - before > PAUSE) count += 1;
    latest.set(page, madeAt);
  }
  return count;
}

/** The changes of each page, the page that began first at the front. */
export function byPage(changes: readonly KeptChange[]): KeptChange[][] {
  const pages = Map.groupBy(changes, ({ page }) => page);
  return [...pages.values()]
    .map((made) => made.toSorted((one, other) => one.number - other.number))
    .toSorted((one, other) => (one[0]?.madeAt ?? 0) - (other[0]?.madeAt ?? 0));
}
