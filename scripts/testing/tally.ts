import { stripVTControlCharacters } from 'node:util';

/** A test or check that failed, for whoever sees only the end of the output. */
export interface Failure {
  /** Its file and its name, where it has them. */
  name: string;
  /** The lines that say best what went wrong. */
  why: string[];
}

/** How many tests or checks came out how, and which failed. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  failures: Failure[];
}

/** The sum of several tallies. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** A check that holds. */
export const holds: Tally = { passed: 1, failed: 0, skipped: 0, failures: [] };

/** A check that does not hold, and what it printed about that. */
export function broken(name: string, output: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ name, why: lastLines(output) }] };
}

/** The lines of a text that say something, from its beginning. */
export function firstLines(text: string, count = 8): string[] {
  return spoken(text).slice(0, count);
}

function lastLines(text: string): string[] {
  return spoken(text).slice(-12);
}

function spoken(text: string): string[] {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}
