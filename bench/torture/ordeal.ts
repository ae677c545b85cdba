import { setTimeout as wait } from 'node:timers/promises';
import { say, Trouble } from '../../scripts/say.mjs';
import type { OwnPostgres } from '../own-postgres.ts';
import { Editor } from './editor.ts';
import { type Examination, examine } from './examination.ts';
import { type Expectation, type Faults, Ledger } from './ledger.ts';
import { Newsroom } from './newsroom.ts';
import { Random } from './random.ts';
import { replayLog } from './reading.ts';
import { tokensIn } from './tokens.ts';

export type OrdealOptions = { cycles: number; seed: number; clients: number };

/** What a torture came to. */
export type Figures = Omit<Examination, 'faults'> & {
  cycles: Record<Blow, number>;
  saved: number;
  rubbedOut: number;
  faults: Faults;
  /** From starting what was killed until every editor was shown that everything is saved. */
  recovery: number[];
  /** The codes with which sockets were closed. */
  closings: number[];
};

const blows = { server: 'the server', postgres: 'Postgres', both: 'the server and Postgres' };
type Blow = keyof typeof blows;
const order: readonly Blow[] = ['server', 'postgres', 'both'];

/** Lets editors write while the server and Postgres are killed at random, and reads what is left. */
export class Ordeal {
  readonly #options: OrdealOptions;
  readonly #random: Random;
  readonly #newsroom: Newsroom;
  readonly #ledger = new Ledger();
  readonly #editors: Editor[] = [];
  readonly #gone: Editor[] = [];
  readonly #faults: Faults = { lost: [], doubled: [], returned: [] };
  readonly #cycles: Record<Blow, number> = { server: 0, postgres: 0, both: 0 };
  readonly #recovery: number[] = [];

  constructor(newsroom: Newsroom, options: OrdealOptions) {
    this.#newsroom = newsroom;
    this.#options = options;
    this.#random = new Random(options.seed);
  }

  /** @throws Trouble where the server does not come up again, or work is never saved */
  static async undergo(
    openPostgres: () => Promise<OwnPostgres>,
    options: OrdealOptions,
  ): Promise<Figures> {
    const ordeal = new Ordeal(await Newsroom.open(openPostgres), options);
    return ordeal.#run();
  }

  async #run(): Promise<Figures> {
    const { clients, cycles } = this.#options;
    for (let number = 0; number < clients; number += 1) await this.#seat(number);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      // The first three cycles bring each blow once, however few there are.
      const blow = order[cycle - 1] ?? this.#random.oneOf(order);
      await this.#cycle(blow);
      this.#tell(cycle, blow);
    }
    await Promise.all(this.#editors.map((editor) => editor.stop()));
    await this.#allSaved();

    const { faults, ...examined } = await examine(this.#newsroom, this.#editors, this.#ledger);
    for (const found of faults) this.#note(found);
    for (const editor of this.#editors.splice(0)) await this.#dismiss(editor);
    await this.#newsroom.killServer();
    return {
      ...examined,
      ...this.#ledger.counts,
      cycles: this.#cycles,
      faults: this.#faults,
      recovery: this.#recovery,
      closings: this.#gone.flatMap(({ closings }) => closings),
    };
  }

  /** An editor of that number begins to write, on a device that holds nothing yet. */
  async #seat(number: number): Promise<void> {
    const editor = new Editor(await this.#newsroom.desk(number), this.#ledger);
    if (!(await editor.saved())) throw new Trouble(this.#stuck('did not get the brief'));
    editor.begin(new Random(this.#options.seed + 100 * this.#gone.length + number + 1));
    this.#editors[number] = editor;
  }

  async #dismiss(editor: Editor): Promise<void> {
    await editor.vanish();
    this.#gone.push(editor);
  }

  async #cycle(blow: Blow): Promise<void> {
    await wait(this.#random.between(200, 1_500));
    // Half of the blows fall in the very moment in which somebody is told that an edit is saved.
    if (this.#random.next() < 0.5) await this.#ledger.nextSaved();
    await this.#strike(blow);
    // Often a device is lost with it, which can't bring again what the server may have lost.
    const leaver = Math.floor(this.#random.between(0, 3 * this.#editors.length));
    const lost = this.#editors[leaver];
    if (lost) await this.#dismiss(lost);

    const began = performance.now();
    await this.#start(blow);
    if (lost) await this.#seat(leaver);
    await this.#allSaved();
    this.#recovery.push(performance.now() - began);
    this.#cycles[blow] += 1;
  }

  /** Kills, and looks at what is kept before anybody can mend it. */
  async #strike(blow: Blow): Promise<void> {
    const { postgres, databaseUrl } = this.#newsroom;
    const shown = this.#ledger.expect();
    if (blow === 'server') {
      await this.#newsroom.killServer();
      return this.#audit(shown, databaseUrl);
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

  /** Holds what had been shown against the log as it is in that database now. */
  async #audit(shown: Expectation, databaseUrl: string): Promise<void> {
    this.#note(shown.faults(tokensIn(await replayLog(databaseUrl, this.#newsroom.briefId))));
  }

  #note({ lost, doubled, returned }: Faults): void {
    this.#faults.lost.push(...lost);
    this.#faults.doubled.push(...doubled);
    this.#faults.returned.push(...returned);
  }

  /** Resolves when every editor was shown that everything is saved. */
  async #allSaved(): Promise<void> {
    const saved = await Promise.all(this.#editors.map((editor) => editor.saved()));
    if (saved.includes(false)) throw new Trouble(this.#stuck('was not saved within a minute'));
  }

  #tell(cycle: number, blow: Blow): void {
    const { saved } = this.#ledger.counts;
    const seconds = ((this.#recovery.at(-1) ?? 0) / 1000).toFixed(1);
    const { lost, doubled, returned } = this.#faults;
    say(
      `Cycle ${cycle} of ${this.#options.cycles}: killed ${blows[blow]}, all saved again after ` +
        `${seconds} s; ${saved} tokens shown as saved, ${lost.length} lost, ` +
        `${doubled.length} doubled, ${returned.length} returned`,
    );
  }

  #stuck(what: string): string {
    return `Somebody's work ${what}. The server's last words:\n${this.#newsroom.lastWords}`;
  }
}
