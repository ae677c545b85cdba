import { fetchDocument } from '../sources/fetching/fetch-document.ts';
import { readSource } from '../sources/reading/read-source.ts';
import { archivedCopies } from '../sources/services/archived-copies.ts';
import { describeDoi } from '../sources/services/doi.ts';
import { captureWorker } from './capture.ts';
import { checkSources } from './check-sources.ts';
import { deliverLetter } from './deliver-letter.ts';
import { importSources } from './import-sources.ts';
import type { Workers } from './jobs.ts';
import { askerTeller } from './tell-asker.ts';

const means = { fetchDocument, readSource, archivedCopies, describeDoi };

/** Who does the work of each queue. */
export const workers: Workers = {
  capture: captureWorker(means),
  'check-sources': checkSources(means),
  'import-sources': importSources,
  'tell-asker': askerTeller(deliverLetter),
};
