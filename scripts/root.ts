import { dirname } from 'node:path';

/** The checkout: the folder that holds package.json. */
export const root = dirname(import.meta.dirname);
