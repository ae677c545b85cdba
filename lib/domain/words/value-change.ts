/** One thing that an act changed, as text: what it was called, and what it said before and after. */
export type ValueChange = { what: string; before: string; after: string };
