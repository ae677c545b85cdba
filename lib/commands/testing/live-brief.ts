import { expect } from 'vitest';
import { database } from '../../data/database.ts';
import { gatherLive } from '../../data/publication/live-dossier.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { assessLive, knownOf } from '../../document/assessment/live-assessment.ts';
import { markRetracted } from '../health/mark-retracted.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { type RecheckInput, recheckLiveVersion } from '../review/recheck-live-version.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import { by, decide, done, gatherDesk, lookAt, submitFerryBrief, type TestDesk } from './desk.ts';

/** Moments of the day on which the tests' version is published … */
export const march = (time: string): string => `2026-03-02T${time}`;
/** … and, a month later, on which it is checked again. */
export const later = (time: string): string => `2026-04-05T${time}`;

export const note = 'We compared every claim with its sources again.';

/** The brief of the ferry with a live version, in a database of its own. */
export class LiveBrief {
  readonly desk: TestDesk;
  readonly id: string;

  private constructor(desk: TestDesk, id: string) {
    this.desk = desk;
    this.id = id;
  }

  /** In review, with nothing of it published yet; the first quotation is as given. */
  static async inReview(quotation?: string): Promise<LiveBrief> {
    await emptyDatabase();
    const desk = await gatherDesk();
    return new LiveBrief(desk, await submitFerryBrief(desk, quotation));
  }

  /** With a first version, which Rosa approved and Teru signed in March. */
  static async published(): Promise<LiveBrief> {
    const live = await LiveBrief.inReview();
    await live.signAndPublish('first', '', march);
    return live;
  }

  async signAndPublish(
    kind: 'first' | 'correction',
    words: string,
    moment: (time: string) => string,
  ): Promise<void> {
    await decide(by(this.desk.rosa.id, moment('10:00')), this.id);
    await done(this.sign(moment));
    await done(this.publish(kind, words, moment));
  }

  async sign(moment: (time: string) => string) {
    const doing = by(this.desk.teru.id, moment('10:30'));
    const { assessment } = await lookAt(doing, this.id);
    return signOffBrief(doing, this.id, assessment.manifest ?? '');
  }

  publish(kind: 'first' | 'correction', words: string, moment: (time: string) => string) {
    const doing = by(this.desk.ines.id, moment('12:00'));
    return publishBrief(doing, this.id, { class: kind, note: words });
  }

  /** What a reviewer sees now, ready to be signed. */
  async seen(changes: Partial<RecheckInput> = {}): Promise<RecheckInput> {
    const { dossier } = await lookAt(by(this.desk.teru.id, later('08:00')), this.id);
    const live = await gatherLive(database(), dossier);
    if (!live) throw new Error('Nothing is live.');
    return { version: live.number, known: knownOf(assessLive(live)), note, ...changes };
  }

  async recheck(changes: Partial<RecheckInput> = {}, reviewer = this.desk.rosa) {
    const doing = by(reviewer.id, later('09:00'));
    return recheckLiveVersion(doing, this.id, await this.seen(changes));
  }

  async source(): Promise<string> {
    return (await database().source.findFirstOrThrow()).id;
  }

  async retractSource(time = '08:30'): Promise<void> {
    const doing = by(this.desk.tomas.id, later(time));
    await done(markRetracted(doing, await this.source(), 'The company took it back.'));
  }

  versions() {
    return database().version.findMany({
      where: { briefId: this.id },
      orderBy: { number: 'asc' },
    });
  }
}

export const refusedAs = (code: string, words = '') => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) },
});
