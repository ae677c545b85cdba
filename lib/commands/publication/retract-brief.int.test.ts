import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { reviewAndPublish, reviewInFull } from '../testing/publication.ts';
import { publishBrief } from './publish-brief.ts';
import { retractBrief } from './retract-brief.ts';

let desk: TestDesk;
let brief: string;

const reason = 'The table was for another year.';
const update = { class: 'update', note: 'Checked anew after the retraction.' } as const;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await reviewAndPublish(desk, brief, at('10:00'));
});

const retract = (time: string, actor = desk.ines) =>
  retractBrief(by(actor.id, at(time)), brief, reason);
const submit = (time: string) => done(submitBrief(by(desk.mina.id, at(time)), brief));
const publish = (time: string) => publishBrief(by(desk.ines.id, at(time)), brief, update);
const assessed = async () => (await lookAt(by(desk.mina.id, at('20:00')), brief)).assessment;

describe('a retraction', () => {
  test('is open to a publisher and to a reviewer, once, with a reason', async () => {
    expect((await retract('11:00', desk.mina)).ok).toBe(false);
    const silent = await retractBrief(by(desk.rosa.id, at('11:00')), brief, ' ');
    expect(silent).toMatchObject({ refusal: { code: 'invalid' } });
    await done(retract('11:10', desk.rosa));
    expect((await assessed()).state).toEqual({ working: 'drafting', public: 'retracted' });
    expect(await retract('11:20')).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test('asks for a full review, although not a word changed', async () => {
    await submit('10:30');
    await reviewInFull(desk, brief, at('10:40'));
    expect((await assessed()).state.working).toBe('ready');
    await done(retract('11:00'));
    const { state, claims } = await assessed();
    expect(state).toEqual({ working: 'in-review', public: 'retracted' });
    expect(claims.map((claim) => claim.state)).toEqual(['unreviewed', 'unreviewed']);
    expect((await publish('11:10')).ok).toBe(false);
    await reviewInFull(desk, brief, at('11:20'));
    expect(await done(publish('11:30'))).toMatchObject({ number: 2 });
    expect((await assessed()).state.public).toBe('live');
  });

  test('may be followed by another', async () => {
    await done(retract('11:00'));
    await submit('11:10');
    await reviewAndPublish(desk, brief, at('11:20'), update);
    await done(retract('12:00'));
    expect((await assessed()).state.public).toBe('retracted');
    expect(await database().retraction.findMany({ select: { number: true } })).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  test('counts against what was signed a moment before, whatever the clocks said', async () => {
    await submit('10:30');
    await reviewInFull(desk, brief, at('12:00'));
    await done(retract('11:00'));
    expect((await assessed()).state).toEqual({ working: 'in-review', public: 'retracted' });
    await reviewInFull(desk, brief, at('11:30'));
    expect((await assessed()).state).toEqual({ working: 'ready', public: 'retracted' });
  });

  test('cancels the publication that was scheduled', async () => {
    await submit('10:30');
    await reviewInFull(desk, brief, at('10:40'));
    const { manifest } = await assessed();
    await database().schedule.create({
      data: {
        briefId: brief,
        manifestDigest: manifest ?? '',
        class: 'minor',
        publishAt: new Date('2026-03-03T08:00:00Z'),
        scheduledById: desk.ines.id,
        at: new Date('2026-03-02T10:50:00Z'),
      },
    });
    expect((await assessed()).state.working).toBe('scheduled');
    await done(retract('11:00', desk.teru));
    expect((await assessed()).state.working).toBe('in-review');
    expect(await database().schedule.findFirst()).toMatchObject({ endedAs: 'cancelled' });
    const acts = await database().auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(acts.map(({ kind }) => kind)).toEqual(['schedule-cancelled', 'brief-retracted']);
  });
});

describe('at the same moment as', () => {
  beforeEach(async () => {
    await submit('10:30');
    await reviewInFull(desk, brief, at('10:40'));
  });

  test('a publication, a retraction is of what readers then see, or comes before nothing', async () => {
    const [published, retracted] = await Promise.all([
      publish('11:00'),
      retract('11:00', desk.teru),
    ]);
    expect(retracted.ok).toBe(true);
    expect((await assessed()).state.public).toBe('retracted');
    const [last] = await database().retraction.findMany();
    expect(last?.number).toBe(published.ok ? 2 : 1);
    expect(await database().version.count()).toBe(published.ok ? 2 : 1);
  });

  test('a sign-off, a retraction leaves nothing signed that was not signed after it', async () => {
    const { manifest } = await assessed();
    const sign = (moment: string) => signOffBrief(by(desk.rosa.id, moment), brief, manifest ?? '');
    const [, retracted] = await Promise.all([sign(at('11:00')), retract('11:00', desk.teru)]);
    expect(retracted.ok).toBe(true);
    expect((await assessed()).state).toEqual({ working: 'in-review', public: 'retracted' });
    expect((await publish('11:10')).ok).toBe(false);
  });

  test('another, it happens once', async () => {
    const outcomes = await Promise.all([retract('11:00'), retract('11:00', desk.rosa)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().retraction.count()).toBe(1);
  });
});
