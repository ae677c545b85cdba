import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { outsideAt } from '../lib/sources/testing/press/outside.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { endChildren } from '../scripts/child.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { ensureGenerated } from '../scripts/generate.ts';
import { freePort } from '../scripts/port.mjs';
import { seed } from '../scripts/postgres/demo.ts';
import { clusterForTests, createDatabase } from '../scripts/postgres/for-tests.ts';
import { prepareDatabase } from '../scripts/prepare-database.ts';
import { startServer, untilReady } from '../scripts/serve.ts';
import { layOutPages } from './press.ts';
import { serverLog, told } from './server-log.ts';

const secret = 'a secret that protects nothing but tests';
const pages = '.next-test';

/**
 * Before the browser stories: Factdesk as a demo, built, on a port and a database of its own.
 *
 * @returns what ends it again
 */
export default async function prepare(): Promise<() => Promise<void>> {
  ensureChromium();
  await ensureGenerated();
  await ensureBuilt(pages);

  const cluster = await clusterForTests();
  const press = await layOutPages();
  const end = async () => {
    await endChildren();
    await press.stop();
    await cluster.stop();
  };
  try {
    await createDatabase(cluster.url('postgres'), 'factdesk_stories');
    const database = cluster.url('factdesk_stories');
    await prepareDatabase(database);
    await seed(database, secret);

    const port = await freePort();
    const place = { port, host: '127.0.0.1', url: `http://localhost:${port}` };
    const environment = {
      DATABASE_URL: database,
      NEXTAUTH_SECRET: secret,
      FACTDESK_DEMO: '1',
      FETCH_ALSO: press.host,
      ...outsideAt(press),
    };
    mkdirSync(dirname(serverLog), { recursive: true });
    const server = startServer(place, pages, environment, { file: serverLog });
    if (!(await untilReady(server, place)))
      throw new Error(`The server ended before it was ready:\n${told(0)}`);
    process.env.FACTDESK_URL = place.url;
    process.env.DATABASE_URL = database;
    process.env.PRESS_URL = press.url;
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
