import { setTimeout as wait } from 'node:timers/promises';
import { say, Trouble } from '../../scripts/say.mjs';
import type { OwnPostgres } from '../own-postgres.ts';
import { Editor } from './editor.ts';
import { type Expectation, type Faults, Ledger } from './ledger.ts';
import { Newsroom } from './newsroom.ts';
import { Random } from './random.ts';
import { readMerged, replayLog } from './reading.ts';
import { contentsOf, tokensIn } from './tokens.ts';

export type OrdealOptions = { cycles: number; seed: number; clients: number };

/** What a torture came to. */
export type Figures = {
  cycles: Record<Blow, number>;
  saved: number;
  rubbedOut: number;
  edits: number;
  faults: Faults;
  /** Replicas and readings that were compared at the end, and how many of them differ. */
  compared: number;
  different: string[];
  /** From starting what was killed until every editor was shown that everything is saved. */
  recovery: number[];
  /** How often sockets were closed with which code. */
  closings: Map<number, number>;
};

const blows = ['server', 'postgres', 'both'] as const;
type Blow = (typeof blows)[number];

/** Lets editors write while the server and Postgres are killed at random, and reads what is left. */
export class Ordeal {
  readonly #options: OrdealOptions;
  readonly #random: Random;
  readonly #newsroom: Newsroom;
  readonly #ledger = new Ledger();
  #editors: Editor[] = [];
  #gone: Editor[] = [];
  readonly #faults: Faults = { lost: [], doubled: [], returned: [] };
  readonly #cycles: Record<Blow, number> = { server: 0, postgres: 0, both: 0 };
  readonly #recovery: number[] = [];

  constructor(newsroom: Newsroom, options: OrdealOptions) {
    this.#newsroom = newsroom;
    this.#options = options;
    this.#random = new Random(options.seed);
  }

  static async undergo(postgres: OwnPostgres, options: OrdealOptions): Promise<Figures> {
    const ordeal = new Ordeal(await Newsroom.open(postgres), options);
    return ordeal.#run();
  }

  async #run(): Promise<Figures> {
    for (let number = 0; number < this.#options.clients; number += 1) await this.#seat(number);
    for (let cycle = 1; cycle <= this.#options.cycles; cycle += 1) {
      // The first three cycles bring each blow once, however few there are.
      const blow = blows[cycle - 1] ?? this.#random.oneOf(blows);
      await this.#cycle(blow);
      this.#tell(cycle, blow);
    }
    await Promise.all(this.#editors.map((editor) => editor.stop()));
    await this.#allSaved();
    return this.#read();
  }

  /** An editor of that number begins to write, on a device that holds nothing yet. */
  async #seat(number: number): Promise<void> {
    const editor = new Editor(await this.#newsroom.desk(number), this.#ledger);
    if (!(await editor.saved())) throw new Trouble(this.#stuck('did not get the brief'));
    editor.begin(new Random(this.#options.seed + this.#gone.length * 100 + number + 1));
    this.#editors[number] = editor;
  }

  async #cycle(blow: Blow): Promise<void> {
    await wait(this.#random.between(200, 1_500));
    // Half of the blows fall in the very moment in which somebody is told that an edit is saved.
    if (this.#random.next() < 0.5) await this.#ledger.nextSaved();
    await this.#strike(blow);
    const began = performance.now();
    await this.#start(blow);
    // One device in three is lost for good, so that nobody can bring again what the server lost.
    const leaver = Math.floor(this.#random.between(0, 3 * this.#editors.length));
    const lost = this.#editors[leaver];
    if (lost) {
      await lost.vanish();
      this.#gone.push(lost);
      await this.#seat(leaver);
    }
    await this.#allSaved();
    this.#recovery.push(performance.now() - began);
    this.#cycles[blow] += 1;
  }

  /** Kills, and looks at what is kept before anybody can mend it. */
  async #strike(blow: Blow): Promise<void> {
    const { postgres } = this.#newsroom;
    const shown = this.#ledger.expect();
    if (blow === 'server') {
      await this.#newsroom.killServer();
      return this.#audit(shown, this.#databaseUrl);
    }
    const delay = this.#random.between(0, 100);
    const killing = blow === 'both' ? wait(delay).then(() => this.#newsroom.killServer()) : null;
    await Promise.all([postgres.crash(), killing]);
    await postgres.startUnseen((url) => this.#audit(shown, url));
    await wait(this.#random.between(0, 1_000));
  }

  async #start(blow: Blow): Promise<void> {
    if (blow !== 'server') await this.#newsroom.postgres.startAgain();
    if (blow !== 'postgres') await this.#newsroom.startServer();
    await this.#newsroom.ready();
  }

  get #databaseUrl(): string {
    return this.#newsroom.postgres.environment.DATABASE_URL ?? '';
  }

  /** Holds what had been shown against the log as it is in that database now. */
  async #audit(shown: Expectation, databaseUrl: string): Promise<void> {
    this.#find(shown.faults(tokensIn(await replayLog(databaseUrl, this.#newsroom.briefId))));
  }

  #find({ lost, doubled, returned }: Faults): void {
    this.#faults.lost.push(...lost);
    this.#faults.doubled.push(...doubled);
    this.#faults.returned.push(...returned);
  }

  /** Resolves when every editor was shown that everything is saved. */
  async #allSaved(): Promise<void> {
    const saved = await Promise.all(this.#editors.map((editor) => editor.saved()));
    if (saved.includes(false)) throw new Trouble(this.#stuck('was not saved within a minute'));
  }

  /** Reads the brief in every way there is: all must say the same, and what was shown. */
  async #read(): Promise<Figures> {
    const { briefId } = this.#newsroom;
    const fresh: Editor[] = [];
    for (const number of [0, 1]) {
      fresh.push(new Editor(await this.#newsroom.desk(number), this.#ledger));
    }
    await Promise.all(fresh.map((editor) => editor.saved()));
    const log = await replayLog(this.#databaseUrl, briefId);
    const readings = [
      ...this.#editors.map((editor, index) => ({ name: `editor ${index + 1}`, doc: editor.doc })),
      ...fresh.map((editor, index) => ({ name: `fresh client ${index + 1}`, doc: editor.doc })),
      { name: 'the merged document', doc: await readMerged(briefId) },
    ];
    const shown = this.#ledger.expect();
    for (const { doc } of [...readings, { doc: log }]) this.#find(shown.faults(tokensIn(doc)));
    const told = contentsOf(log);
    const closings = new Map<number, number>();
    for (const code of [...this.#editors, ...this.#gone].flatMap((editor) => editor.closings)) {
      closings.set(code, (closings.get(code) ?? 0) + 1);
    }
    const figures = {
      cycles: this.#cycles,
      saved: this.#ledger.counts.saved,
      rubbedOut: this.#ledger.counts.gone,
      edits: 0,
      faults: this.#faults,
      compared: readings.length + 1,
      different: readings.filter(({ doc }) => contentsOf(doc) !== told).map(({ name }) => name),
      recovery: this.#recovery,
      closings,
    };
    await Promise.all([...this.#editors, ...fresh].map((editor) => editor.vanish()));
    return figures;
  }

  #tell(cycle: number, blow: Blow): void {
    const { saved } = this.#ledger.counts;
    const seconds = ((this.#recovery.at(-1) ?? 0) / 1000).toFixed(1);
    const { lost, doubled, returned } = this.#faults;
    say(
      `Cycle ${cycle} of ${this.#options.cycles}: killed ${words[blow]}, all saved again after ` +
        `${seconds} s; ${saved} tokens shown as saved, ${lost.length} lost, ` +
        `${doubled.length} doubled, ${returned.length} returned`,
    );
  }

  #stuck(what: string): string {
    return `Somebody's work ${what}. The server's last words:\n${this.#newsroom.lastWords}`;
  }
}

const words: Record<Blow, string> = {
  server: 'the server',
  postgres: 'Postgres',
  both: 'the server and Postgres',
};
