import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { ended } from '../../scripts/child.ts';
import { freePort } from '../../scripts/port.mjs';
import { Trouble } from '../../scripts/say.mjs';
import { type Place, startServer, untilReady } from '../../scripts/serve.ts';
import type { OwnPostgres } from '../own-postgres.ts';

/** How long something may take to come back by itself. */
const PATIENCE = 60_000;

/** Two servers on one database, under one public address. */
export class PairOfServers {
  readonly #places: readonly Place[];
  readonly #postgres: OwnPostgres;
  readonly #servers: ChildProcess[] = [];
  /** Which of them serves /collab. */
  #serving = 0;

  private constructor(postgres: OwnPostgres, places: readonly Place[]) {
    this.#postgres = postgres;
    this.#places = places;
  }

  /** Starts both: the first serves /collab too, for which the second waits. */
  static async start(postgres: OwnPostgres): Promise<PairOfServers> {
    // Sessions are signed for the address at which they are used, which a process learns once.
    process.env.FACTDESK_URL ??= `http://127.0.0.1:${await freePort()}`;
    const url = process.env.FACTDESK_URL;
    const ports = [Number(new URL(url).port), await freePort()];
    const pair = new PairOfServers(
      postgres,
      ports.map((port) => ({ host: '127.0.0.1', port, url })),
    );
    pair.#start(0);
    await pair.#ready(0);
    pair.#start(1);
    await pair.bothShow('/', (page) => page.includes('<html'));
    return pair;
  }

  /** Where each of them is reached by itself. */
  get addresses(): string[] {
    return this.#places.map(({ host, port }) => `http://${host}:${port}`);
  }

  /** Kills the one that serves /collab, waits until the other does, and starts it again. */
  async killServing(): Promise<void> {
    const [serving, other] = this.#serving === 0 ? [0, 1] : [1, 0];
    const server = this.#servers[serving];
    if (!server) return;
    const gone = ended(server);
    server.kill('SIGKILL');
    await gone;
    await this.#ready(other);
    this.#serving = other;
    this.#start(serving);
  }

  /**
   * Asks both for a page until each shows what it should.
   *
   * @returns how long that took, in milliseconds
   * @throws Trouble where one of them goes on showing something else
   */
  async bothShow(path: string, isRight: (page: string) => boolean): Promise<number> {
    const began = performance.now();
    await Promise.all(
      this.addresses.map(async (address) => {
        while (!isRight(await readPage(`${address}${path}`))) {
          if (performance.now() - began > PATIENCE) {
            throw new Trouble(`${address}${path} went on showing something else.`);
          }
          await wait(20);
        }
      }),
    );
    return performance.now() - began;
  }

  #start(index: number): void {
    const place = this.#places[index];
    if (!place) return;
    const { environment } = this.#postgres;
    const server = startServer(place, '.next-test', environment, 'us');
    // What nobody reads would fill the pipe and hold the server up.
    for (const stream of [server.stdout, server.stderr]) stream?.resume();
    this.#servers[index] = server;
  }

  async #ready(index: number): Promise<void> {
    const [server, place] = [this.#servers[index], this.#places[index]];
    if (server && place && (await untilReady(server, place))) return;
    throw new Trouble(`The server at ${place?.port} did not come up.`);
  }
}

/** What stands at an address; nothing where it does not answer. */
async function readPage(address: string): Promise<string> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return '';
  }
}
