import { configureGlobal } from 'fast-check';

// Properties are tried on the same examples each time, so that a red test tells of the change before
// it. `SEED=7 npm test -- unit lib/document` goes looking for others.
configureGlobal({ seed: Number(process.env.SEED ?? 1) });
