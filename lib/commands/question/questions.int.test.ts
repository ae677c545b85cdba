import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { readBrief } from '../../data/desk/desk.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import type { ReadersQuestion } from '../../domain/question/question.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../testing/desk.ts';
import { makeReady, publish, writeShortBrief } from '../testing/publishing.ts';
import { addQuestion } from './add-question.ts';
import { mergeQuestions, takeQuestionsApart } from './merge-questions.ts';
import { receiveQuestion } from './receive-question.ts';
import { setQuestionAside, takeQuestionUpAgain } from './set-question-aside.ts';
import { beginBriefFromQuestion, linkQuestion } from './take-question.ts';

let desk: TestDesk;
const now = new Date(`${at('09:00')}:00Z`);
const mina = () => by(desk.mina.id, at('11:00'));
const tomas = () => by(desk.tomas.id, at('11:00'));

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const pier = { text: 'Is the pier safe?', details: '', address: '', isWished: false };
const ask = async (sent: Partial<ReadersQuestion> = {}, readAt?: string): Promise<string> =>
  (await done(receiveQuestion(now, { ...pier, ...sent }, readAt ?? null))).id;
const stored = (id: string) => database().question.findUniqueOrThrow({ where: { id } });
const kinds = async () => (await auditTrail()).map(({ kind }) => kind);

describe('a reader’s question', () => {
  test('is kept with what the reader read, and recorded as nobody’s act without their address', async () => {
    const brief = await writeShortBrief(desk, 'Does the council meet?');
    await makeReady(desk, brief);
    const about = await publish(desk, brief);
    const wish = { address: 'Ann@Bay.example', isWished: true };
    const id = await ask({ text: 'Is the pier safe? ann@bay.example', ...wish }, about);
    expect(await stored(id)).toMatchObject({
      origin: 'reader',
      aboutId: brief,
      askerAddress: 'ann@bay.example',
    });
    const trail = await auditTrail();
    expect(trail.at(-1)).toEqual({
      kind: 'question-received',
      actorId: null,
      details: { questionId: id, excerpt: 'Is the pier safe? (address)', from: 'reader' },
    });
    expect(JSON.stringify(trail).toLowerCase()).not.toContain('ann@bay');
  });

  test('about a draft is about nothing that a reader could have read', async () => {
    await writeShortBrief(desk, 'Does the council meet?');
    expect(await stored(await ask({}, 'does-the-council-meet'))).toMatchObject({
      aboutId: null,
    });
  });

  test('that says nothing is refused, and leaves nothing behind', async () => {
    expect(await receiveQuestion(now, { ...pier, text: ' ' }, null)).toMatchObject({ ok: false });
    expect(await database().question.count()).toBe(0);
    expect(await auditTrail()).toEqual([]);
  });
});

describe('the backlog', () => {
  test('is worked on by members who may edit or review, and by nobody else', async () => {
    const id = await ask();
    const ines = by(desk.ines.id, at('11:00'));
    const refused = { ok: false, refusal: { code: 'not-allowed' } };
    const other = { questionId: id, intoId: id };
    expect(await addQuestion(ines, { text: 'Why?', details: '' })).toMatchObject(refused);
    expect(await mergeQuestions(ines, other)).toMatchObject(refused);
    expect(await takeQuestionsApart(ines, id)).toMatchObject(refused);
    expect(await beginBriefFromQuestion(ines, id)).toMatchObject(refused);
    expect(await linkQuestion(ines, { questionId: id, briefId: id })).toMatchObject(refused);
    expect(await setQuestionAside(ines, { questionId: id, reason: 'No.' })).toMatchObject(refused);
    expect(await takeQuestionUpAgain(ines, id)).toMatchObject(refused);
    await done(addQuestion(by(desk.rosa.id, at('11:00')), { text: 'Why?', details: '' }));
    expect(await database().question.count({ where: { askedById: desk.rosa.id } })).toBe(1);
  });

  test('is left with a reason, and come back to', async () => {
    const id = await ask();
    const aside = (reason: string) => setQuestionAside(mina(), { questionId: id, reason });
    expect(await aside('  ')).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    await done(aside('A matter of taste.'));
    expect(await aside('Again.')).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(await beginBriefFromQuestion(mina(), id)).toMatchObject({ ok: false });
    expect(await stored(id)).toMatchObject({ closeReason: 'A matter of taste.' });
    await done(takeQuestionUpAgain(tomas(), id));
    expect(await takeQuestionUpAgain(tomas(), id)).toMatchObject({ ok: false });
    expect(await stored(id)).toMatchObject({ closedAt: null, closeReason: null });
    expect(await kinds()).toEqual([
      'question-received',
      'question-set-aside',
      'question-taken-up-again',
    ]);
  });
});

describe('taking a question', () => {
  test('begins a brief with it for its headline', async () => {
    const id = await ask();
    const begun = await done(beginBriefFromQuestion(mina(), id));
    const brief = await readBrief(desk.mina, begun.id, now);
    expect(brief?.dossier.reading.headline).toBe('Is the pier safe?');
    expect(await stored(id)).toMatchObject({ briefId: begun.id });
    expect(await kinds()).toEqual(['question-received', 'brief-created', 'question-taken']);
  });

  test('happens once when two members take it at the same moment', async () => {
    const id = await ask();
    const outcomes = await Promise.all([
      beginBriefFromQuestion(mina(), id),
      beginBriefFromQuestion(tomas(), id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const brief = await database().brief.findFirstOrThrow();
    expect(await database().brief.count()).toBe(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'conflict', href: `/desk/briefs/${brief.id}` },
    });
  });

  test('gives it to a brief that exists, and takes it from there again', async () => {
    const id = await ask();
    const briefId = await writeShortBrief(desk, 'Can the pier carry a lorry?');
    const nowhere = { questionId: id, briefId: id };
    expect(await linkQuestion(mina(), nowhere)).toMatchObject({ refusal: { code: 'not-found' } });
    await done(linkQuestion(mina(), { questionId: id, briefId }));
    expect(await linkQuestion(mina(), { questionId: id, briefId })).toMatchObject({ ok: false });
    await done(takeQuestionUpAgain(mina(), id));
    expect(await stored(id)).toMatchObject({ briefId: null });
  });
});

describe('two questions that say the same', () => {
  test('become one, and two again, each with what was merged into it', async () => {
    const [one, other, third] = [await ask(), await ask(), await ask()];
    await done(mergeQuestions(mina(), { questionId: third, intoId: other }));
    await done(mergeQuestions(mina(), { questionId: other, intoId: one }));
    const again = { questionId: other, intoId: one };
    expect(await mergeQuestions(mina(), again)).toMatchObject({ ok: false });
    expect(await beginBriefFromQuestion(mina(), other)).toMatchObject({ ok: false });
    await done(takeQuestionsApart(mina(), other));
    expect(await takeQuestionsApart(mina(), other)).toMatchObject({ ok: false });
    expect(await stored(other)).toMatchObject({ mergedIntoId: null });
    expect(await stored(third)).toMatchObject({ mergedIntoId: other });
  });

  test('make no circle, however many merge them at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other, third] = [await ask(), await ask(), await ask()];
      await Promise.all([
        mergeQuestions(mina(), { questionId: one, intoId: other }),
        mergeQuestions(tomas(), { questionId: other, intoId: third }),
        mergeQuestions(by(desk.rosa.id, at('11:00')), { questionId: third, intoId: one }),
      ]);
      const rows = await Promise.all([one, other, third].map(stored));
      expect(rows.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1);
    }
  });

  test('are not merged into one that was set aside, nor into themselves', async () => {
    const [one, other] = [await ask(), await ask()];
    await done(setQuestionAside(mina(), { questionId: other, reason: 'Too old.' }));
    for (const intoId of [one, other]) {
      expect(await mergeQuestions(mina(), { questionId: one, intoId })).toMatchObject({
        ok: false,
      });
    }
  });
});
