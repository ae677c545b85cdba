import { setTimeout as wait } from 'node:timers/promises';
import { openSession } from '../../lib/auth/session.ts';
import { type Mailbox, startMailbox } from '../../lib/auth/testing/mailbox.ts';
import { publishBrief } from '../../lib/commands/publication/publish-brief.ts';
import { retractBrief } from '../../lib/commands/publication/retract-brief.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../../lib/commands/testing/desk.ts';
import { first, schedule, scheduleRow } from '../../lib/commands/testing/scheduling.ts';
import { database } from '../../lib/data/database.ts';
import { unreadOf } from '../../lib/data/news/news.ts';
import { savePublication } from '../../lib/data/publication/publication-settings.ts';
import { firstSettings } from '../../lib/domain/publication/publication.ts';
import type { Outcome } from '../../lib/domain/refusal.ts';
import { addPage, approveAll, signOff, writeCitingBrief } from '../../lib/jobs/testing/citing.ts';
import { ListeningPage } from '../../lib/news/testing/listening.ts';
import { say, Trouble } from '../../scripts/say.mjs';
import type { OwnPostgres } from '../own-postgres.ts';
import { whileNobodyListens } from './cut-off.ts';
import { PairOfServers } from './pair-servers.ts';

const blows = {
  nothing: 'nothing breaks',
  connections: 'a brief is taken back while every connection to Postgres is cut',
  postgres: 'Postgres is stopped as in a crash, and started',
  server: 'the server that serves /collab is killed',
};
type Blow = keyof typeof blows;

/** What the two came to. */
export type PairFigures = {
  turns: number;
  /** Briefs that the clock published, and how many versions and events that made. */
  scheduled: number;
  versions: number;
  told: number;
  /** Letters that were due, those that came, and those that came again under the same name. */
  lettersDue: number;
  letters: number;
  lettersAgain: number;
  /** From a retraction until both servers show it, in milliseconds. */
  untilShown: number[];
};

/**
 * Two servers on one database, while its connections, Postgres itself and one of them break: what is
 * retracted while nobody listens is shown by both, what is scheduled is published once, letters come,
 * and open pages hear of it, without anybody starting anything again.
 */
export class Pair {
  readonly #servers: PairOfServers;
  readonly #postgres: OwnPostgres;
  readonly #mailbox: Mailbox;
  readonly #desk: TestDesk;
  readonly #scheduled: string[] = [];
  readonly #untilShown: number[] = [];
  #number = 0;

  private constructor(
    servers: PairOfServers,
    postgres: OwnPostgres,
    mailbox: Mailbox,
    desk: TestDesk,
  ) {
    this.#servers = servers;
    this.#postgres = postgres;
    this.#mailbox = mailbox;
    this.#desk = desk;
  }

  /** @throws Trouble where something does not come back by itself */
  static async undergo(postgres: OwnPostgres): Promise<PairFigures> {
    const mailbox = await startMailbox();
    Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: 'desk@factdesk.example' });
    await savePublication(database(), firstSettings);
    const desk = await gatherDesk();
    const pair = new Pair(await PairOfServers.start(postgres), postgres, mailbox, desk);
    const order: Blow[] = ['nothing', 'connections', 'postgres', 'server'];
    for (const blow of order) {
      await pair.#turn(blow);
      say(`Two servers, and ${blows[blow]}: both show what happened`);
    }
    mailbox.close();
    return pair.#figures(order.length);
  }

  async #turn(blow: Blow): Promise<void> {
    const taken = await this.#ready();
    const { slug } = await done(publishBrief(by(this.#desk.ines.id, at('11:00')), taken, first));
    const address = `/briefs/${slug}`;
    await this.#servers.bothShow(address, (page) => page.includes('Really.'));
    const pages = await this.#openPages();
    const coming = await this.#ready();
    const { scheduleId } = await done(schedule(this.#desk, coming));
    this.#scheduled.push(coming);

    const ines = by(this.#desk.ines.id, at('12:00'));
    const takeBack = () => retractBrief(ines, taken, 'The dues were misread.');
    if (blow === 'connections') {
      // Nothing that is told afterwards may bring to mind what was missed.
      await hasEnded(scheduleId);
      await this.#servers.bothShow(address, (page) => page.includes('Really.'));
      await whileNobodyListens(this.#url, taken, takeBack);
    } else await this.#strike(blow);
    await insist(takeBack);
    const isTakenBack = (page: string) => page.includes('The dues were misread.');
    this.#untilShown.push(await this.#servers.bothShow(address, isTakenBack));

    await hasEnded(scheduleId);
    const published = await database().brief.findUniqueOrThrow({ where: { id: coming } });
    await this.#servers.bothShow(`/briefs/${published.slug}`, (page) => page.includes('Really.'));
    await until('letters were taken', async () => (await lettersWaiting()) === 0, LETTERS_TAKE);
    const unread = (await unreadOf([this.#desk.mina.id])).get(this.#desk.mina.id) ?? 0;
    // A page whose server is gone comes again by itself, and counts anew then.
    const open = blow === 'server' ? await this.#openPages() : pages;
    await Promise.all(open.map((page) => page.hears({ kind: 'notifications', unread })));
    for (const page of [...pages, ...open]) page.leave();
  }

  get #url(): string {
    return this.#postgres.environment.DATABASE_URL;
  }

  /** A brief that is signed off. */
  async #ready(): Promise<string> {
    this.#number += 1;
    const source = await addPage(this.#desk, `https://records.example/${this.#number}`);
    const headline = `Did the dues of year ${this.#number} fall?`;
    const brief = await writeCitingBrief(this.#desk, headline, { source }, { source });
    await approveAll(this.#desk, brief);
    await signOff(this.#desk, brief);
    return brief;
  }

  /** A page of Mina's at each of the servers. */
  async #openPages(): Promise<ListeningPage[]> {
    const { name, value } = await openSession(this.#desk.mina.id);
    return this.#servers.addresses.map(
      (url) => new ListeningPage({ url }, { cookie: `${name}=${value}` }),
    );
  }

  async #strike(blow: Blow): Promise<void> {
    if (blow === 'server') await this.#servers.killServing();
    if (blow !== 'postgres') return;
    await this.#postgres.crash();
    await this.#postgres.startAgain();
  }

  async #figures(turns: number): Promise<PairFigures> {
    const theirs = { briefId: { in: this.#scheduled } };
    const due = await database().notification.count({
      where: { mailDue: { not: null }, mailedAt: { not: null } },
    });
    const ids = this.#mailbox.letters.map(({ id }) => id);
    return {
      turns,
      scheduled: this.#scheduled.length,
      versions: await database().version.count({ where: theirs }),
      told: await database().auditEvent.count({
        where: { ...theirs, kind: 'version-published' },
      }),
      lettersDue: due,
      letters: new Set(ids).size,
      lettersAgain: ids.length - new Set(ids).size,
      untilShown: this.#untilShown,
    };
  }
}

/** Resolves when the clock has published, or cancelled, what was scheduled. */
function hasEnded(scheduleId: string): Promise<void> {
  return until('the clock published', async () => {
    const { endedAs } = await scheduleRow(scheduleId);
    return endedAs !== null;
  });
}

/** Letters that are due at once and not taken yet. */
async function lettersWaiting(): Promise<number> {
  const [row] = await database().$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS count FROM "Notification"
    WHERE "mailedAt" IS NULL AND "mailDue" <= at AND at > now() - interval '1 day'`;
  return row?.count ?? 0;
}

/** Acts as often as it takes to reach Postgres; one that was done already is refused as such. */
async function insist<T>(act: () => Promise<Outcome<T>>): Promise<void> {
  await until('Postgres took the act', async () => {
    const answer = await act();
    return answer.ok || answer.refusal.code === 'conflict';
  });
}

/**
 * In minutes: a letter that was being written when the connection broke is missed by its heartbeat, and
 * written again after the queue's pause.
 */
const LETTERS_TAKE = 4;

/** @throws Trouble where it does not come to be within so many minutes */
async function until(what: string, isSo: () => Promise<boolean>, minutes = 1): Promise<void> {
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; await wait(20)) {
    if (await isSo().catch(() => false)) return;
  }
  throw new Trouble(`It did not come about within ${minutes} min that ${what}.`);
}
