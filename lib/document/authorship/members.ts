export type MemberId = string;

/** The members of all these lists, each once, in a settled order: equal sets are equal data. */
export function together(...lists: Array<readonly MemberId[] | undefined>): MemberId[] {
  return [...new Set(lists.flatMap((list) => list ?? []))].sort();
}
