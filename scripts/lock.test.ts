import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOfProcess } from './living.mjs';
import { withLock } from './lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdesk-lock-'));
  lock = join(folder, 'a.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a lock', () => {
  it('lets one process at a time do its work', async () => {
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    // Reads, waits and writes: any two of these at once would lose a count.
    const count = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { setTimeout as wait } from 'node:timers/promises';
      import { withLock } from '${import.meta.resolve('./lock.mjs')}';
      for (let turn = 0; turn < 5; turn += 1) await withLock(${JSON.stringify(lock)}, async () => {
        const seen = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
        await wait(5);
        writeFileSync(${JSON.stringify(counter)}, String(seen + 1));
      });`;
    const run = promisify(execFile);
    const arguments_ = ['--input-type=module', '--eval', count];
    await Promise.all([1, 2, 3].map(() => run(process.execPath, arguments_)));
    expect(readFileSync(counter, 'utf8')).toBe('15');
    expect(existsSync(lock)).toBe(false);
  });

  it('of a process that was killed is free', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    writeFileSync(lock, `${pid} 1`);
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });

  it('of a process whose id somebody else has by now is free', async () => {
    writeFileSync(lock, `${nameOfProcess(process.pid)} earlier`);
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });

  it('is free again after work that failed', async () => {
    const failing = withLock(lock, async () => Promise.reject(new Error('no luck')));
    await expect(failing).rejects.toThrow('no luck');
    expect(existsSync(lock)).toBe(false);
  });
});
