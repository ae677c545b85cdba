/** The page of a source. */
export const sourceHref = (sourceId: string): string => `/desk/sources/${sourceId}`;

/** The page of one capture of it. */
export const captureHref = (sourceId: string, digest: string): string =>
  `${sourceHref(sourceId)}/captures/${digest}`;

/** The page that compares two captures of it, the earlier one first. */
export const compareHref = (sourceId: string, from: string, to: string): string =>
  `${sourceHref(sourceId)}/compare?from=${from}&to=${to}`;
