import { deliverLetter } from '../mail/send-letter.ts';
import { fetchDocument } from '../sources/fetching/fetch-document.ts';
import { readSource } from '../sources/reading/read-source.ts';
import { archivedCopies } from '../sources/services/archived-copies.ts';
import { describeDoi } from '../sources/services/doi.ts';
import { captureWorker } from './capture.ts';
import { checkSources } from './check-sources.ts';
import { digests } from './digests.ts';
import { followBriefsWorker } from './follow-briefs.ts';
import { importSources } from './import-sources.ts';
import type { Workers } from './jobs.ts';
import { mail } from './mail.ts';
import { publishWhatIsScheduled } from './publish-scheduled.ts';
import { askerTeller } from './tell-asker.ts';
import { lapsesTeller } from './tell-lapses.ts';

const means = { fetchDocument, readSource, archivedCopies, describeDoi };

/** Who does the work of each queue. */
export const workers: Workers = {
  capture: captureWorker(means),
  'check-sources': checkSources(means),
  'follow-briefs': followBriefsWorker,
  'import-sources': importSources,
  'publish-scheduled': publishWhatIsScheduled,
  'tell-lapses': lapsesTeller,
  mail: mail(),
  digests: digests(),
  'tell-asker': askerTeller(deliverLetter),
};
