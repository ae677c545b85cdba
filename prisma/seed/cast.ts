/** Ids of the demo's members, by account. */
export type Cast = Record<'editor' | 'editor2' | 'reviewer' | 'reviewer2' | 'publisher', string>;
