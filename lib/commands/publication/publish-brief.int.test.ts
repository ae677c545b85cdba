import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { returnBrief } from '../brief/return-brief.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { publishBrief } from './publish-brief.ts';

let desk: TestDesk;
let brief: string;

const first = { class: 'first', note: '' } as const;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

async function assessed() {
  return (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;
}

async function sign(time: string, reviewer = desk.teru) {
  const { manifest } = await assessed();
  return signOffBrief(by(reviewer.id, at(time)), brief, manifest ?? '');
}

async function approveAndSign(time: string) {
  await decide(by(desk.rosa.id, at(time)), brief);
  await done(sign(time));
}

describe('signing off', () => {
  test('is refused while a claim awaits review, naming it', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    expect(await sign('10:30')).toMatchObject({
      ok: false,
      refusal: {
        code: 'blocked',
        message: expect.stringContaining('1 of 2 claims awaits review: 2'),
      },
    });
  });

  test('is refused to whoever wrote in the brief', async () => {
    await reword(by(desk.ada.id, at('09:40')), brief, 'It was more', 'That was more');
    await decide(by(desk.rosa.id, at('10:00')), brief);
    expect(await sign('10:30', desk.ada)).toMatchObject({
      ok: false,
      refusal: { code: 'own-work' },
    });
  });

  test('signs what the reviewer saw or nothing, however it races with an edit', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const { manifest } = await assessed();
    const [outcome] = await Promise.all([
      signOffBrief(by(desk.teru.id, at('10:30')), brief, manifest ?? ''),
      reword(by(desk.tomas.id, at('10:30')), brief, 'Conclusion', 'In short'),
    ]);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('stale');
    expect(await database().signOff.count()).toBe(outcome.ok ? 1 : 0);
    expect((await assessed()).state.working).toBe('in-review');
  });

  test('makes the brief ready until a word changes, and again when the word returns', async () => {
    await approveAndSign('10:00');
    expect((await assessed()).state.working).toBe('ready');
    await reword(by(desk.tomas.id, at('11:00')), brief, 'Conclusion', 'In short');
    expect((await assessed()).state.working).toBe('in-review');
    await reword(by(desk.tomas.id, at('11:05')), brief, 'In short', 'Conclusion');
    expect((await assessed()).state.working).toBe('ready');
  });

  test('counts for one submission: a returned brief has to be signed again', async () => {
    await approveAndSign('10:00');
    await done(returnBrief(by(desk.rosa.id, at('10:10')), brief, 'One more source is expected.'));
    await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
    expect((await assessed()).state.working).toBe('in-review');
  });
});

describe('publishing', () => {
  test('freezes what was signed, with the names of those who checked', async () => {
    await approveAndSign('10:00');
    const { number } = await done(publishBrief(by(desk.ines.id, at('12:00')), brief, first));
    expect(number).toBe(1);
    const version = await database().version.findFirstOrThrow();
    expect(version.edition).toMatchObject({
      content: { headline: 'Did more people take the ferry in 2025?', checkedOn: '2026-03-01' },
      signatures: { signOff: { reviewer: 'Teru' } },
    });
  });

  test('is refused without a signature under exactly these words', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    expect((await publishBrief(by(desk.ines.id, at('12:00')), brief, first)).ok).toBe(false);
    await done(sign('12:10'));
    await reword(by(desk.mina.id, at('12:20')), brief, '433,200', '433,201');
    expect((await publishBrief(by(desk.ines.id, at('12:30')), brief, first)).ok).toBe(false);
    expect(await database().version.count()).toBe(0);
  });

  test('happens once when two publishers ask at the same moment', async () => {
    await approveAndSign('10:00');
    const outcomes = await Promise.all([
      publishBrief(by(desk.ines.id, at('12:00')), brief, first),
      publishBrief(by(desk.ada.id, at('12:00')), brief, first),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().version.count()).toBe(1);
  });

  test('publishes the signed words or nothing, however it races with an edit', async () => {
    await approveAndSign('10:00');
    const [outcome] = await Promise.all([
      publishBrief(by(desk.ines.id, at('12:00')), brief, first),
      reword(by(desk.tomas.id, at('12:00')), brief, '433,200', '999,999'),
    ]);
    const versions = await database().version.findMany();
    expect(versions).toHaveLength(outcome.ok ? 1 : 0);
    expect(JSON.stringify(versions.map(({ edition }) => edition))).not.toContain('999,999');
  });

  test('asks for a note when a claim of the live version changed', async () => {
    await approveAndSign('10:00');
    await done(publishBrief(by(desk.ines.id, at('12:00')), brief, first));
    await reword(by(desk.mina.id, at('13:00')), brief, 'It was more', 'That was more');
    await done(submitBrief(by(desk.mina.id, at('13:10')), brief));
    await approveAndSign('14:00');
    const minor = { class: 'minor', note: '' } as const;
    expect((await publishBrief(by(desk.ines.id, at('15:00')), brief, minor)).ok).toBe(false);
    const update = { class: 'update', note: 'Clearer words.' } as const;
    const { number } = await done(publishBrief(by(desk.ines.id, at('15:10')), brief, update));
    expect(number).toBe(2);
  });

  test('keeps the address when the headline changes later', async () => {
    const before = (await database().brief.findFirstOrThrow()).slug;
    await approveAndSign('10:00');
    const { slug } = await done(publishBrief(by(desk.ines.id, at('12:00')), brief, first));
    expect(slug).toBe(before);
  });
});

describe('a published version', () => {
  test('cannot be changed or deleted, not even in the database', async () => {
    await approveAndSign('10:00');
    await done(publishBrief(by(desk.ines.id, at('12:00')), brief, first));
    await expect(database().version.updateMany({ data: { note: 'x' } })).rejects.toThrow(
      'append-only',
    );
    await expect(database().version.deleteMany()).rejects.toThrow('append-only');
  });
});
