import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lives, pidIn } from './living.mjs';
import { isTaken } from './port.mjs';
import { say, Trouble } from './say.mjs';

/**
 * What a running Factdesk leaves in its data folder, so that the next start can tell whether the
 * program on its port is that one, and whether that one is well.
 *
 * @typedef {object} Running
 * @property {number} port
 * @property {string} url
 * @property {string[]} processes the names of its processes; while all live it is well
 */

/**
 * The folder that holds what must outlive a start: the embedded Postgres and its secrets.
 *
 * @param {string} root
 */
export function dataFolder(root) {
  return resolve(root, process.env.FACTDESK_DATA_DIR || '.data');
}

/**
 * The address of this machine to listen on. A demo has known passwords, so it stays on loopback
 * until somebody says otherwise.
 *
 * @param {{ demo: boolean }} options
 */
export function listenHost({ demo }) {
  const { HOST, FACTDESK_DEMO_PUBLIC } = process.env;
  if (demo && FACTDESK_DEMO_PUBLIC !== '1') return '127.0.0.1';
  return HOST || '0.0.0.0';
}

/**
 * Makes sure that nobody listens on our port, before any long work. A Factdesk of this data folder
 * that lost one of its processes is about to end, and is waited for.
 *
 * @param {string} root
 * @throws {Trouble} naming who is there
 */
export async function refuseUnlessFree(root) {
  const port = Number(process.env.PORT || 3000);
  const host = listenHost({ demo: !process.env.DATABASE_URL });
  // Broken variables are reported later, all of them together.
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) return;
  if (!(await isTaken(port, host))) return;

  const running = readRunning(dataFolder(root));
  if (running?.port !== port || !running.processes.some(lives)) {
    throw new Trouble(
      `Port ${port} is in use by another program. Choose another, as in: PORT=${port + 1} npm start`,
    );
  }
  if (running.processes.every(lives)) {
    throw new Trouble(`Factdesk is already running at ${running.url}.`);
  }
  say('Waiting for the previous Factdesk to end …');
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(100)) {
    if (!(await isTaken(port, host))) return;
  }
  for (const name of running.processes.filter(lives)) process.kill(pidIn(name), 'SIGKILL');
}

/**
 * @param {string} folder
 * @param {Running} running
 */
export function writeRunning(folder, running) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'running.json'), JSON.stringify(running));
}

/**
 * @param {string} folder
 * @param {number} port
 */
export function forgetRunning(folder, port) {
  if (readRunning(folder)?.port !== port) return;
  rmSync(join(folder, 'running.json'), { force: true });
}

/**
 * @param {string} folder
 * @returns {Running | undefined} what the last start left; its processes may be gone
 */
export function readRunning(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
