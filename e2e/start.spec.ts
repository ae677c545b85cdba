import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { readRunning } from '../scripts/address.mjs';
import { lives, pidIn } from '../scripts/living.mjs';
import { freePort } from '../scripts/port.mjs';
import { createDatabase } from '../scripts/postgres/for-tests.ts';

// What `npm start` promises, on a data folder and a port of its own, with the pages of this run.

test.describe.configure({ mode: 'serial' });

let data: string;
let port: number;
let started: Start | undefined;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'factdesk-start-'));
  port = await freePort();
});

test.afterEach(() => started?.stop());

test.afterAll(() => rmSync(data, { recursive: true, force: true }));

test('a first start serves the demo publication and names its accounts', async () => {
  test.slow();
  started = new Start();
  expect(await started.ready()).toBe(true);
  expect(started.output).toContain(`Factdesk is ready at http://localhost:${port}`);
  expect(started.output).toContain('reviewer2@factdesk.example');
  for (const path of ['/live', '/ready']) expect((await get(path)).status).toBe(200);
  expect(await (await get('/')).text()).toContain('Alder Bay');
});

test('a polite end takes everything along', async () => {
  started = new Start();
  await started.ready();
  const processes = readRunning(data)?.processes ?? [];
  expect(processes.filter(lives)).toHaveLength(3);
  expect(await started.stop()).toBe(0);
  expect(processes.filter(lives)).toEqual([]);
});

for (const [position, victim] of ['launcher', 'server', 'Postgres'].entries()) {
  test(`the next start recovers from a killed ${victim}`, async () => {
    started = new Start();
    await started.ready();
    const killed = started;
    const before = await (await get('/')).text();
    process.kill(pidIn(readRunning(data)?.processes[position]), 'SIGKILL');
    await killed.ended;

    started = new Start();
    expect(await started.ready()).toBe(true);
    expect(await (await get('/')).text()).toBe(before);
  });
}

test('a second start says that the first is running', async () => {
  started = new Start();
  await started.ready();
  const second = new Start();
  expect(await second.ended).toBe(1);
  expect(second.output).toBe(`Factdesk is already running at http://localhost:${port}.\n`);
});

test('a port that another program uses is said before anything is done', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  started = new Start();
  expect(await started.ended).toBe(1);
  expect(started.output).toMatch(`Port ${port} is in use by another program.`);
  other.close();
});

test('every broken variable is named before anything is done', async () => {
  started = new Start({
    PORT: 'three',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://localhost/desk',
    NEXTAUTH_SECRET: 'too short',
  });
  expect(await started.ended).toBe(2);
  for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'NEXTAUTH_SECRET']) {
    expect(started.output).toContain(`  ${name} must `);
  }
});

test('a Postgres of your own is migrated, used and left without a demo', async () => {
  const stories = process.env.DATABASE_URL ?? '';
  const own = Object.assign(new URL(stories), { pathname: 'factdesk_own' }).href;
  await createDatabase(stories, 'factdesk_own');
  rmSync(data, { recursive: true });
  started = new Start({ DATABASE_URL: own, NEXTAUTH_SECRET: '', HOST: '127.0.0.1' });
  expect(await started.ready()).toBe(true);
  expect(started.output).not.toContain('factdesk-demo');
  expect(existsSync(join(data, 'postgres'))).toBe(false);

  const client = new pg.Client({ connectionString: own });
  await client.connect();
  expect((await client.query('SELECT FROM "Member"')).rowCount).toBe(0);
  await client.end();
});

/** One run of the launcher. */
class Start {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;

  constructor(environment: Record<string, string> = {}) {
    this.#process = spawn(process.execPath, ['start.mjs'], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        FACTDESK_URL: '',
        FACTDESK_DATA_DIR: data,
        FACTDESK_DIST_DIR: '.next-test',
        PORT: String(port),
        ...environment,
      },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = once(this.#process, 'close').then(() => this.#process.exitCode);
  }

  /** Whether it says that it is ready, and does not end before. */
  async ready(): Promise<boolean> {
    const isReady = () => this.output.includes('Factdesk is ready');
    const saysSo = expect.poll(isReady, { timeout: 120_000 }).toBe(true);
    await Promise.race([saysSo, this.ended]);
    return isReady();
  }

  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    return this.ended;
  }
}

function get(path: string): Promise<Response> {
  return fetch(`http://localhost:${port}${path}`);
}
