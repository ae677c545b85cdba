import fc from 'fast-check';
import { lookAt } from '../../lib/commands/testing/desk.ts';
import { database } from '../../lib/data/database.ts';
import { readLiveClaims } from '../../lib/data/publication/live-reading.ts';
import { readPublication } from '../../lib/data/publication/publication-settings.ts';
import { knownOf } from '../../lib/document/assessment/live-assessment.ts';
import { beginBrief, type Cast, gatherCast } from './cast.ts';
import { checkJudgement } from './check-judgement.ts';
import { checkReaders } from './check-readers.ts';
import { checkRecord } from './check-record.ts';
import { checkVersions } from './check-versions.ts';
import { histories } from './histories.ts';
import { type Result, ROUND, type Sight, take } from './newsroom.ts';
import { sayings, type Told, toldAfter } from './past.ts';
import { describeStep, type Round } from './steps.ts';
import { versionsOf } from './story.ts';
import { Tally } from './tally.ts';

/** What came of a rush. */
export type Figures = {
  tally: Tally;
  histories: number;
  rounds: number;
  tried: number;
  /** How often each deed was accepted, of those that the record tells of. */
  accepted: Map<string, number>;
  /** What broke, as it was told first, and the smallest history that still broke something. */
  failure: { first: string; smallest: string; path: string } | null;
};

const MORNING = new Date('2026-03-02T10:00:00Z');

/** Plays histories on one desk until the time is over, and looks after every round what must hold. */
export class Rush {
  readonly #cast: Cast;
  readonly #tally = new Tally();
  /** How often each deed was accepted, of those that the record tells of. */
  readonly accepted = new Map<string, number>();
  #histories = 0;
  #rounds = 0;
  #tried = 0;
  #first = '';

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  static async open(): Promise<Rush> {
    return new Rush(await gatherCast());
  }

  /** @param seconds how long it goes on; where something breaks, a smaller history is looked for as long */
  async run(seed: number, seconds: number, path = ''): Promise<Figures> {
    const property = fc.asyncProperty(histories, (history) => this.play(history));
    const outcome = await fc.check(property, {
      seed,
      path,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: seconds * 1_000,
      markInterruptAsFailure: false,
    });
    const [smallest] = outcome.counterexample ?? [];
    const failure = smallest && {
      first: this.#first,
      smallest: `${smallest.map(describeRound).join('\n')}\n${outcome.errorInstance}`,
      path: outcome.counterexamplePath ?? '',
    };
    return {
      ...{ tally: this.#tally, histories: this.#histories, rounds: this.#rounds },
      ...{ tried: this.#tried, accepted: this.accepted, failure: failure ?? null },
    };
  }

  /** @throws Broken at the first round after which something does not hold */
  async play(history: readonly Round[]): Promise<void> {
    this.#histories += 1;
    const results: Result[][] = [];
    try {
      await this.#playRounds(history, results);
    } catch (error) {
      if (this.#first === '') this.#first = `${results.map(describeResults).join('\n')}\n${error}`;
      throw error;
    }
  }

  async #playRounds(history: readonly Round[], results: Result[][]): Promise<void> {
    const last = await database().auditEvent.findFirst({ orderBy: { id: 'desc' } });
    const begun = await beginBrief(this.#cast, this.#histories);
    let told: Told[] = await toldAfter(last?.id ?? 0n);
    let two = false;
    let sight = await this.#look(begun, MORNING, told);
    let before = sight;
    for (const round of history) {
      const taken = await this.#takeAll(round, { now: sight, before });
      results.push(taken);
      const news = await toldAfter(told.at(-1)?.id ?? 0n);
      told = [...told, ...news];
      const asked = round.flatMap((step) =>
        step.does === 'ask for two reviewers' ? [step.two] : [],
      );
      const always = two && asked.every((isTwo) => isTwo);
      two = (await readPublication()).reviewPolicy.twoReviewersFor.length > 0;
      const [next, said, versions] = await Promise.all([
        this.#look(begun, new Date(sight.hour.getTime() + ROUND), told),
        sayings(begun.briefId),
        versionsOf(begun.briefId),
      ]);
      before = sight;
      sight = next;
      const story = {
        ...{ ...begun, told, news, results: taken, brief: sight.brief },
        ...{ said, versions, twoNeeded: { always, now: two } },
      };
      await Promise.all([
        checkVersions(story, this.#tally),
        checkJudgement(story, this.#tally),
        checkRecord(story, this.#tally),
        checkReaders(story, this.#tally),
      ]);
    }
  }

  async #look(
    { briefId, sourceId }: { briefId: string; sourceId: string },
    hour: Date,
    told: readonly Told[],
  ): Promise<Sight> {
    const brief = await lookAt({ actorId: this.#cast.ada.id, now: hour }, briefId);
    const live = await readLiveClaims(this.#cast.ada, brief);
    const known = live ? knownOf(live.claims) : [];
    const newest = await database().schedule.findFirst({
      where: { briefId },
      orderBy: { id: 'desc' },
    });
    const after = told.at(-1)?.id ?? 0n;
    return { brief, known, after, sourceId, scheduleId: newest?.id ?? null, hour };
  }

  async #takeAll(round: Round, sights: { now: Sight; before: Sight }): Promise<Result[]> {
    this.#rounds += 1;
    this.#tried += round.length;
    const ends = await Promise.allSettled(round.map((step) => take(step, this.#cast, sights)));
    return ends.map((end, index) => {
      const step = round[index];
      this.#tally.holds(
        'acts end, and fail in no other way than by a refusal',
        end.status === 'fulfilled',
        () => `${step ? describeStep(step) : ''}: ${end.status === 'rejected' ? end.reason : ''}`,
      );
      if (end.status === 'rejected') throw end.reason;
      const {
        left,
        step: { does },
      } = end.value;
      if (left) this.accepted.set(does, (this.accepted.get(does) ?? 0) + 1);
      return end.value;
    });
  }
}

function describeRound(round: Round, index: number): string {
  return [`Round ${index + 1}, at once:`, ...round.map((step) => `  ${describeStep(step)}`)].join(
    '\n',
  );
}

function describeResults(results: readonly Result[], index: number): string {
  const lines = results.map(({ step, answer }) => `  ${describeStep(step)}: ${answer}`);
  return [`Round ${index + 1}, at once:`, ...lines].join('\n');
}
