/** Where a brief's removal is asked for, decided and told. */
export const removalHref = (briefId: string): string => `/desk/briefs/${briefId}/removal`;

/** All removals, for admins. */
export const REMOVALS = '/desk/removals';
