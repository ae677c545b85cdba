import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.ts';

/** What the server under test prints, its letters among it: read where a story fails. */
export const serverLog = join(root, 'test-results/server.log');

/** A place in the log: its present end. */
export function endOfLog(): number {
  return existsSync(serverLog) ? statSync(serverLog).size : 0;
}

/** What was printed since that place, its last lines. */
export function told(place: number): string {
  if (!existsSync(serverLog)) return '';
  return readFileSync(serverLog)
    .subarray(place)
    .toString()
    .trimEnd()
    .split('\n')
    .slice(-60)
    .join('\n');
}
