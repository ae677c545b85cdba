import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of ten milliseconds. */
const TICK = 10;

/**
 * The processor time of a Postgres and all its processes so far, in milliseconds; null where the
 * system doesn't tell.
 *
 * @param pid of the process at its head
 */
export function cpuOfPostgres(pid: number): number | null {
  let ticks = 0;
  try {
    for (const entry of readdirSync('/proc')) {
      const fields = /^\d+$/.test(entry) ? fieldsOf(entry) : null;
      if (!fields) continue;
      const [, parent] = fields;
      if (entry === String(pid)) ticks += sum(fields, [11, 12, 13, 14]);
      else if (parent === String(pid)) ticks += sum(fields, [11, 12]);
    }
  } catch {
    return null;
  }
  return ticks * TICK;
}

/** The fields of a process after its name; null where it has ended meanwhile. */
function fieldsOf(pid: string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function sum(fields: readonly string[], places: readonly number[]): number {
  return places.reduce((total, place) => total + Number(fields[place]), 0);
}
