import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lives, nameOfProcess, pidIn } from './living.mjs';

/**
 * Runs `work` while no other process of this machine holds the same lock file. The file names its
 * holder, so the lock of a process that was killed is free again.
 *
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @param {(holder: number) => void} [onWait] called once, when somebody else holds it
 * @returns {Promise<Result>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    const holder = read(file);
    if (holder && !lives(holder)) {
      removeDead(file, holder);
      continue;
    }
    if (!told) onWait?.(pidIn(holder));
    await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * A link appears at once and with its content, so nobody ever reads a lock without a holder.
 *
 * @param {string} file
 */
function take(file) {
  const ours = `${file}.${process.pid}`;
  writeFileSync(ours, nameOfProcess(process.pid) ?? '');
  try {
    linkSync(ours, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(ours, { force: true });
  }
}

/**
 * Of several who found the same dead holder one gets to move the file; should it have caught a
 * newer lock, that goes back.
 *
 * @param {string} file
 * @param {string} holder
 */
function removeDead(file, holder) {
  const moved = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, moved);
    if (readFileSync(moved, 'utf8') !== holder) linkSync(moved, file);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
