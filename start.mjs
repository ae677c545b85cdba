// Starts Factdesk, its tests or one of its tools on any machine with Node 20 and npm:
//
//   node start.mjs                  npm start
//   node start.mjs test [PART…]     npm test
//   node start.mjs run FILE [ARG…]  one of our tools, on this checkout's database
//   node start.mjs bench NAME       npm run bench, on a Postgres of its own
//   node start.mjs torture          npm run torture, likewise
//   node start.mjs siege            npm run siege, likewise
//   node start.mjs rush             npm run rush, likewise
//   node start.mjs migration NAME   writes the next database migration
//
// This file runs before anything is installed. It installs what is missing and hands over to the
// Node that was installed.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { refuseUnlessFree } from './scripts/address.mjs';
import { ensureInstalled } from './scripts/install.mjs';
import { endWithParent } from './scripts/lifeline.mjs';
import { findNode } from './scripts/node.mjs';
import { giveUp, Trouble } from './scripts/say.mjs';

/** @type {Record<string, string>} */
const scripts = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  run: 'scripts/run.ts',
  bench: 'bench/run.ts',
  torture: 'bench/torture/run.ts',
  siege: 'bench/siege/run.ts',
  rush: 'bench/rush/run.ts',
  migration: 'scripts/author-migration.ts',
};

const root = dirname(fileURLToPath(import.meta.url));
const [command = 'start', ...args] = process.argv.slice(2);

try {
  const script = scripts[command];
  if (!script) {
    throw new Trouble(`Start Factdesk with one of: ${Object.keys(scripts).join(', ')}.`, {
      exitCode: 2,
    });
  }
  if (command === 'start') await refuseUnlessFree(root);
  await ensureInstalled(root);
  await handOver(findNode(root), join(root, script));
} catch (error) {
  giveUp(error);
}

/**
 * @param {string} node
 * @param {string} script
 */
async function handOver(node, script) {
  endWithParent();
  if (node === process.execPath) {
    process.argv = [node, script, ...args];
    await import(pathToFileURL(script).href);
    return;
  }
  const lifeline = new URL('scripts/end-with-parent.mjs', import.meta.url).href;
  const child = spawn(node, [`--import=${lifeline}`, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', giveUp);
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}
