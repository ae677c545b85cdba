import type { ChildProcess } from 'node:child_process';
import { openSession } from '../../lib/auth/session.ts';
import { COLLAB_PATH } from '../../lib/collab/protocol.ts';
import { createBrief } from '../../lib/commands/brief/create-brief.ts';
import { makeMember } from '../../lib/data/testing/members.ts';
import { createDocument } from '../../lib/document/create-document.ts';
import { paragraph, sectionHeading, words } from '../../lib/document/edition/rich-nodes.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import { ensureBuilt } from '../../scripts/build.ts';
import { ended } from '../../scripts/child.ts';
import { freePort } from '../../scripts/port.mjs';
import { Trouble } from '../../scripts/say.mjs';
import { type Place, startServer, untilReady } from '../../scripts/serve.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import type { Desk } from './editor.ts';

/** The pages of tests are built apart from people's. */
const PAGES = '.next-test';

const MEMBERS = ['Edith', 'Emil', 'Ewa'];

/** The real server on a Postgres of its own, both of which can be killed, and a brief to write in. */
export class Newsroom {
  readonly postgres: OwnPostgres;
  readonly briefId: string;
  readonly #place: Place;
  readonly #members: readonly Actor[];
  readonly #log: string[] = [];
  #server: ChildProcess | null = null;

  constructor(postgres: OwnPostgres, place: Place, members: readonly Actor[], briefId: string) {
    this.postgres = postgres;
    this.briefId = briefId;
    this.#place = place;
    this.#members = members;
  }

  /** @param openPostgres called once the pages are built: they are built without a database */
  static async open(openPostgres: () => Promise<OwnPostgres>): Promise<Newsroom> {
    await ensureBuilt(PAGES);
    const postgres = await openPostgres();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    // Sessions are signed for the address at which they are used.
    process.env.FACTDESK_URL = url;
    const members: Actor[] = [];
    for (const name of MEMBERS) members.push(await makeMember(name, ['edit']));
    const briefId = await beginBrief(members);
    const newsroom = new Newsroom(postgres, { host: '127.0.0.1', port, url }, members, briefId);
    await newsroom.startServer();
    return newsroom;
  }

  get databaseUrl(): string {
    return this.postgres.environment.DATABASE_URL;
  }

  /** A desk for the editor of that number, with a session of its own. */
  async desk(number: number): Promise<Desk> {
    const member = this.#members[number % this.#members.length];
    if (!member) throw new Error('Nobody works here.');
    const { name, value } = await openSession(member.id);
    const { url } = this.#place;
    const socketUrl = `${url.replace('http', 'ws')}${COLLAB_PATH}`;
    return { url, socketUrl, cookie: `${name}=${value}`, briefId: this.briefId };
  }

  /** Starts the server and waits until it takes edits. */
  async startServer(): Promise<void> {
    const server = startServer(this.#place, PAGES, this.postgres.environment, 'us');
    this.#server = server;
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.#note(text));
    }
    if (await untilReady(server, this.#place)) return;
    throw new Trouble(`The server did not start:\n${this.lastWords}`);
  }

  /** Waits until the server takes edits again. */
  async ready(): Promise<void> {
    if (this.#server && (await untilReady(this.#server, this.#place))) return;
    throw new Trouble(`The server ended by itself:\n${this.lastWords}`);
  }

  async killServer(): Promise<void> {
    if (!this.#server) return;
    const gone = ended(this.#server);
    this.#server.kill('SIGKILL');
    await gone;
  }

  /** The end of what the server wrote. */
  get lastWords(): string {
    return this.#log.slice(-30).join('\n');
  }

  #note(text: string): void {
    this.#log.push(...text.trimEnd().split('\n'));
    this.#log.splice(0, this.#log.length - 200);
  }
}

async function beginBrief([author]: readonly Actor[]): Promise<string> {
  if (!author) throw new Error('Nobody works here.');
  const doing = { actorId: author.id, now: new Date() };
  const headline = 'Did the ferry carry more people?';
  const doc = createDocument({
    headline,
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(words('The ferry carried more people in 2025', { claim: 'ferry' }), '.'),
      paragraph('Harbour records say so.'),
      sectionHeading('conclusion', 'Conclusion'),
      paragraph(words('The harbour was closed in May', { claim: 'harbour' }), '.'),
    ],
    followUps: [{ id: 'fares', question: 'Did fares rise?' }],
  });
  const brief = await createBrief(doing, headline, doc);
  if (!brief.ok) throw new Trouble(brief.refusal.message);
  return brief.value.id;
}
