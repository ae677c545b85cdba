import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';
import { broken, type Failure, firstLines, type Tally } from './tally.ts';

/**
 * What a test runner reported, and what its exit code adds: a run can fail without a failed test, as
 * when something broke between tests or nothing was found.
 *
 * @param report the file that it wrote: vitest's or Playwright's
 */
export function reported(report: string, exitCode: number): Tally {
  if (!existsSync(report)) return broken('nothing was reported', `It ended with ${exitCode}.`);
  const tally = anyReport.parse(JSON.parse(readFileSync(report, 'utf8')));
  if (exitCode === 0 || tally.failed > 0) return tally;
  const failures = tally.failures.length > 0 ? tally.failures : [outside(exitCode)];
  return { ...tally, failed: 1, failures };
}

function outside(exitCode: number): Failure {
  return { name: 'outside of any test', why: [`It ended with ${exitCode}; its output says more.`] };
}

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        message: z.string(),
        assertionResults: z.array(
          z.object({
            ancestorTitles: z.array(z.string()),
            title: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()),
          }),
        ),
      }),
    ),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, message, assertionResults }): Failure[] => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return [
        ...(message === '' ? [] : [{ name: file, why: firstLines(message) }]),
        ...failed.map(({ ancestorTitles, title, failureMessages }) => ({
          name: [file, ...ancestorTitles.filter(Boolean), title].join(' › '),
          why: firstLines(failureMessages.join('\n')),
        })),
      ];
    }),
  }));

const playwrightError = z.object({ message: z.string().default('') });

const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      ok: z.boolean(),
      tests: z.array(
        z.object({ results: z.array(z.object({ errors: z.array(playwrightError) })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    suites: z.array(playwrightSuite),
    errors: z.array(playwrightError),
  })
  .transform(({ stats, suites, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => ({ name: 'before any story', why: firstLines(message) })),
      ...suites.flatMap((suite) => failedStories(suite)),
    ],
  }));

function failedStories(suite: z.infer<typeof playwrightSuite>): Failure[] {
  const failed = suite.specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, title, tests }) => ({
      name: `e2e/${file} › ${title}`,
      why: firstLines(
        tests
          .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
          .map(({ message }) => message)
          .join('\n'),
      ),
    })),
    ...suite.suites.flatMap(failedStories),
  ];
}

const anyReport = z.union([vitestReport, playwrightReport]);
