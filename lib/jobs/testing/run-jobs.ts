import { resumeImports } from '../../commands/source/import-sources.ts';
import { Jobs } from '../jobs.ts';
import { workers } from '../workers.ts';

// A process that does the desk's work as `server.ts` does, for tests that kill it.

await new Jobs(workers).start();
await resumeImports();
