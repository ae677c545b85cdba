import { importSources } from './import-sources.ts';
import type { Workers } from './jobs.ts';

/** Who does the work of each queue. */
export const workers: Workers = {
  'import-sources': importSources,
};
