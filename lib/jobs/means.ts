import type { fetchDocument } from '../sources/fetching/fetch-document.ts';
import type { readSource } from '../sources/reading/read-source.ts';
import type { archivedCopies } from '../sources/services/archived-copies.ts';
import type { describeDoi } from '../sources/services/doi.ts';

/** Everything by which work on sources reaches beyond this process. Tests give worlds of their own. */
export type Means = {
  fetchDocument: typeof fetchDocument;
  readSource: typeof readSource;
  archivedCopies: typeof archivedCopies;
  describeDoi: typeof describeDoi;
};
