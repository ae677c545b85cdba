import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests or checks came out how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The sum of several tallies. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  };
}

/** A check that either holds or does not. */
export function single(holds: boolean): Tally {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/**
 * What a test runner counted, and what its exit code adds: a run can fail without a failed test, as
 * when a file cannot be loaded or nothing was found.
 */
export function counted(report: string, exitCode: number): Tally {
  const tally = existsSync(report) ? read(report) : single(false);
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read(report: string): Tally {
  return anyReport.parse(JSON.parse(readFileSync(report, 'utf8')));
}

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const anyReport = z.union([vitestReport, playwrightReport]);
