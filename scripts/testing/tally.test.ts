import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counted, single, sum } from './tally.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdesk-tally-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

describe('counting tests', () => {
  it('takes the counts of either runner', () => {
    expect(counted(report(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(counted(report({ stats }), 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts a run as failed that failed without a failed test', () => {
    expect(counted(report(vitest), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a run as failed that left no report', () => {
    expect(counted(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds up parts', () => {
    const total = sum([single(true), single(false), { passed: 2, failed: 0, skipped: 1 }]);
    expect(total).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });
});
