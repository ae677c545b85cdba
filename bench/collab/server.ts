import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { SCHEMA_PARAMETER } from '../../lib/collab/protocol.ts';
import { SCHEMA_VERSION } from '../../lib/document/schema.ts';
import { ended, startNode } from '../../scripts/child.ts';
import { freePort } from '../../scripts/port.mjs';
import { Trouble } from '../../scripts/say.mjs';
import type { OwnPostgres } from '../own-postgres.ts';
import type { Meter, Told } from './child.ts';
import { Typist } from './typist.ts';

/** The servers that are compared, the baseline first. */
export const kinds = ['bare', 'stock', 'ours'] as const;
export type Kind = (typeof kinds)[number];

export const labels: Record<Kind, string> = {
  bare: 'bare ws broadcast',
  stock: 'stock Hocuspocus',
  ours: 'Factdesk',
};

/** Somebody who works here, and the cookie of their session. */
export type Member = { cookie: string };

/** One brief that everybody opens, as it was in the beginning. */
export type Brief = { name: string; state: Uint8Array };

/** A server that is measured, in a process of its own. */
export class MeasuredServer {
  readonly kind: Kind;
  readonly #process: ChildProcess;
  readonly #url: string;

  constructor(kind: Kind, process: ChildProcess, url: string) {
    this.kind = kind;
    this.#process = process;
    this.#url = url;
  }

  static async start(kind: Kind, postgres: OwnPostgres): Promise<MeasuredServer> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = startNode([`bench/collab/${FILES[kind]}`], {
      output: 'stderr',
      env: {
        ...process.env,
        ...postgres.environment,
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        FACTDESK_URL: url,
        PORT: String(port),
      },
    });
    const code = await Promise.race([once(child, 'message'), ended(child)]);
    if (typeof code === 'number') throw new Trouble(`The ${kind} server ended with ${code}.`);
    return new MeasuredServer(kind, child, url);
  }

  /** Somebody comes, and resolves with the brief open. */
  async visit({ name, state }: Brief, { cookie }: Member): Promise<Typist> {
    const query = `?${SCHEMA_PARAMETER}=${SCHEMA_VERSION}&room=${name}`;
    const url = `${this.#url.replace('http', 'ws')}/collab${query}`;
    const typist = new Typist({ url, name, headers: { cookie, origin: this.#url } });
    return this.kind === 'bare' ? typist.openWith(state) : typist.open();
  }

  async meter(): Promise<Meter> {
    this.#process.send('meter');
    for (;;) {
      const [told]: Told[] = await once(this.#process, 'message');
      if (told?.kind === 'meter') return told;
    }
  }

  async stop(): Promise<void> {
    const gone = ended(this.#process);
    this.#process.kill('SIGTERM');
    await gone;
  }
}

const FILES: Record<Kind, string> = {
  bare: 'bare-server.ts',
  stock: 'stock-server.ts',
  ours: 'our-server.ts',
};
