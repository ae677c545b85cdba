import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder, forgetRunning, listenHost, writeRunning } from './address.mjs';
import { ensureBuilt } from './build.ts';
import { ended } from './child.ts';
import { type Database, openDatabase } from './database.ts';
import { checkEnvironment } from './environment.ts';
import { ensureGenerated } from './generate.ts';
import { parentThatHoldsUs } from './lifeline.mjs';
import { live } from './lifetime.ts';
import { lives, nameOfProcess } from './living.mjs';
import { root } from './root.ts';
import { Trouble } from './say.mjs';
import { startServer, untilReady } from './serve.ts';

// `npm start`: brings up whatever Factdesk needs, then Factdesk, and watches over both.

const pages = process.env.FACTDESK_DIST_DIR || '.next';
const demoAccounts = ['editor', 'editor2', 'reviewer', 'reviewer2', 'publisher', 'admin'];
const folder = dataFolder(root);
const port = Number(process.env.PORT || 3000);
const url = process.env.FACTDESK_URL || `http://localhost:${port}`;
const place = { port, url, host: listenHost({ demo: !process.env.DATABASE_URL }) };
let opening: Promise<Database> | undefined;

await live(start, {
  codeOnSignal: 0,
  release: async () => {
    const database = await opening?.catch(() => undefined);
    await database?.close();
    forgetRunning(folder, port);
  },
});

async function start(): Promise<never> {
  checkEnvironment();
  await ensureGenerated();
  opening = openDatabase();
  const database = await opening;
  await ensureBuilt(pages);

  const server = startServer(place, pages, database.environment);
  const serverEnded = ended(server);
  const ours = [parentThatHoldsUs(), process.pid, server.pid, database.postgres];
  const processes = ours.flatMap((pid) => (pid && nameOfProcess(pid)) || []);
  writeRunning(folder, { port, url, processes });

  if (await untilReady(server, place)) announce(database.environment.FACTDESK_DEMO === '1');
  const reason = await Promise.race([
    serverEnded.then((code) => `The server ended by itself, with code ${code}.`),
    postgresGone(database.postgres).then(() => 'Postgres ended by itself.'),
  ]);
  throw new Trouble(`${reason} Start Factdesk again to recover.`);
}

function announce(isDemo: boolean): void {
  console.log(`Factdesk is ready at ${url}`);
  if (!isDemo) return;
  console.log('This is a demo. Sign in with the password factdesk-demo as one of');
  for (const name of demoAccounts) console.log(`  ${name}@factdesk.example`);
}

/** Resolves when the embedded Postgres is gone; never, where there is none. */
async function postgresGone(pid: number | undefined): Promise<void> {
  const postgres = pid && nameOfProcess(pid);
  while (!postgres || lives(postgres)) await wait(500);
}
