// Loaded into every process that we start, ahead of its program.
import { endWithParent } from './lifeline.mjs';

endWithParent();
// What this process starts in its turn is its own affair, and may need its channel for other things.
process.execArgv = process.execArgv.filter((option) => !option.includes(import.meta.url));
