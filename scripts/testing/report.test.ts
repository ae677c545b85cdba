import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { reported } from './report.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdesk-report-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [],
};

const ferry = {
  name: join(root, 'lib/ferry.test.ts'),
  message: '',
  assertionResults: [
    { ancestorTitles: ['', 'a ferry'], title: 'floats', status: 'passed', failureMessages: [] },
    {
      ancestorTitles: ['', 'a ferry'],
      title: 'returns',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m to be 2\n\n    at ferry.test.ts:3'],
    },
  ],
};

const stories = {
  stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [],
  suites: [
    {
      title: 'ferry.spec.ts',
      specs: [{ title: 'it floats', file: 'ferry.spec.ts', ok: true, tests: [] }],
      suites: [
        {
          title: 'by night',
          specs: [
            {
              title: 'it returns',
              file: 'ferry.spec.ts',
              ok: false,
              tests: [{ results: [{ errors: [{ message: 'It did not return.' }] }] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('what a runner reported', () => {
  it('is counted for either runner', () => {
    expect(reported(report(vitest), 0)).toMatchObject({ passed: 5, failed: 0, skipped: 3 });
    expect(reported(report(stories), 1)).toMatchObject({ passed: 4, failed: 2, skipped: 2 });
  });

  it('names the failed tests of vitest with the beginning of what they say', () => {
    const content = { ...vitest, numFailedTests: 1, testResults: [ferry] };
    expect(reported(report(content), 1).failures).toEqual([
      {
        name: 'lib/ferry.test.ts › a ferry › returns',
        why: ['expected 1 to be 2', '    at ferry.test.ts:3'],
      },
    ]);
  });

  it('names a file that could not be loaded', () => {
    const testResults = [{ ...ferry, message: 'No such module', assertionResults: [] }];
    expect(reported(report({ ...vitest, testResults }), 1)).toMatchObject({
      failed: 1,
      failures: [{ name: 'lib/ferry.test.ts', why: ['No such module'] }],
    });
  });

  it('names failed stories, however deep', () => {
    expect(reported(report(stories), 1).failures).toEqual([
      { name: 'e2e/ferry.spec.ts › it returns', why: ['It did not return.'] },
    ]);
  });

  it('counts a run as failed that failed without a failed test', () => {
    expect(reported(report(vitest), 1)).toMatchObject({
      passed: 5,
      failed: 1,
      failures: [{ name: 'outside of any test' }],
    });
  });

  it('counts a run as failed that left no report', () => {
    expect(reported(join(folder, 'missing.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
