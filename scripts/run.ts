import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder, readRunning } from './address.mjs';
import { ended, startNode } from './child.ts';
import { type Database, openDatabase } from './database.ts';
import { checkEnvironment } from './environment.ts';
import { ensureGenerated } from './generate.ts';
import { live } from './lifetime.ts';
import { lives } from './living.mjs';
import { root } from './root.ts';
import { Trouble } from './say.mjs';

// `node start.mjs run FILE [ARG…]` runs one of our tools on this checkout's database, whether or not
// Factdesk is running. Its output and its exit code are the tool's own.

const [file, ...args] = process.argv.slice(2);
let opening: Promise<Database> | undefined;

await live(run, {
  codeOnSignal: 130,
  release: async () => {
    const database = await opening?.catch(() => undefined);
    await database?.close();
  },
});

async function run(): Promise<number> {
  const tool = resolve(root, file ?? '');
  if (!file || !existsSync(tool)) {
    throw new Trouble('Name the tool to run, as in: node start.mjs run bin/admin.ts', {
      exitCode: 2,
    });
  }
  checkEnvironment();
  await ensureGenerated();
  opening = openDatabase();
  const { environment } = await opening;
  const child = startNode([tool, ...args], {
    cwd: process.cwd(),
    env: { ...process.env, FACTDESK_URL: publicAddress(), ...environment },
  });
  return ended(child);
}

/** Where people reach Factdesk: what its running process says, unless the environment does. */
function publicAddress(): string {
  const running = readRunning(dataFolder(root));
  const url = running?.processes.every(lives) ? running.url : undefined;
  return process.env.FACTDESK_URL || url || `http://localhost:${process.env.PORT || 3000}`;
}
