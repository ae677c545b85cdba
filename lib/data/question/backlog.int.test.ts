import { beforeEach, describe, expect, test } from 'vitest';
import { addQuestion } from '../../commands/question/add-question.ts';
import { mergeQuestions } from '../../commands/question/merge-questions.ts';
import { receiveQuestion } from '../../commands/question/receive-question.ts';
import { setQuestionAside } from '../../commands/question/set-question-aside.ts';
import { beginBriefFromQuestion, linkQuestion } from '../../commands/question/take-question.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../../commands/testing/desk.ts';
import { makeReady, publish, writeShortBrief } from '../../commands/testing/publishing.ts';
import { questionQuery } from '../../domain/question/question-query.ts';
import { emptyDatabase } from '../testing/database.ts';
import {
  backlogPage,
  briefsToAnswer,
  QUESTIONS_A_PAGE,
  questionsOfBrief,
  questionsToMergeInto,
  readQuestion,
} from './backlog.ts';

let desk: TestDesk;
const now = new Date(`${at('09:00')}:00Z`);
const mina = () => by(desk.mina.id, at('11:00'));

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const add = async (text: string): Promise<string> =>
  (await done(addQuestion(mina(), { text, details: '' }))).id;
const ask = async (text: string, address = ''): Promise<string> => {
  const sent = { text, details: '', address, isWished: address !== '' };
  return (await done(receiveQuestion(now, sent, null))).id;
};
const listed = async (asked: Record<string, string>) =>
  (await backlogPage(desk.mina, questionQuery(asked))).questions.map(({ text }) => text).sort();

describe('the backlog', () => {
  test('has each question in one part, merged ones with what they say again', async () => {
    const [open, again, taken, answered, aside] = [
      await ask('Is the pier safe?', 'ann@bay.example'),
      await ask('Is our pier safe?', 'bo@bay.example'),
      await add('Who keeps the log?'),
      await add('Does the council meet in June?'),
      await add('Is it nice?'),
    ];
    await done(mergeQuestions(mina(), { questionId: again, intoId: open }));
    const begun = await done(beginBriefFromQuestion(mina(), taken));
    const brief = await writeShortBrief(desk, 'Does the council meet?');
    await done(linkQuestion(mina(), { questionId: answered, briefId: brief }));
    await makeReady(desk, brief);
    await publish(desk, brief);
    await done(setQuestionAside(mina(), { questionId: aside, reason: 'A matter of taste.' }));

    expect(await listed({})).toEqual(['Is the pier safe?']);
    expect(await listed({ show: 'taken' })).toEqual(['Who keeps the log?']);
    expect(await listed({ show: 'answered' })).toEqual(['Does the council meet in June?']);
    expect(await listed({ show: 'set-aside' })).toEqual(['Is it nice?']);
    expect(await readQuestion(desk.mina, taken)).toMatchObject({
      brief: { id: begun.id, state: { working: 'drafting', public: 'none', version: null } },
    });
    expect(await readQuestion(desk.mina, answered)).toMatchObject({
      brief: { id: brief, state: { public: 'live', version: 1 } },
    });
    const page = await backlogPage(desk.mina, questionQuery({}));
    expect(page.questions).toMatchObject([{ merged: 1, waiting: 2, origin: 'reader' }]);
    expect(await questionsOfBrief(desk.mina, begun.id)).toMatchObject([
      { text: 'Who keeps the log?', askedBy: 'Mina' },
    ]);
    expect(await readQuestion(desk.mina, again)).toMatchObject({ sameAs: { id: open } });
    const shown = await readQuestion(desk.mina, open);
    expect(shown?.again).toMatchObject([{ id: again, text: 'Is our pier safe?' }]);
    expect(JSON.stringify([page, shown])).not.toContain('bay.example');
  });

  test('is searched by words and held to who asked', async () => {
    await ask('Is the pier safe?');
    await add('Is the café on the pier open?');
    await add('海滩的水安全吗？');
    expect(await listed({ q: 'PIER' })).toHaveLength(2);
    expect(await listed({ q: 'cafe pie' })).toEqual(['Is the café on the pier open?']);
    expect(await listed({ q: '水' })).toEqual(['海滩的水安全吗？']);
    expect(await listed({ q: 'pier', from: 'reader' })).toEqual(['Is the pier safe?']);
    expect(await listed({ from: 'follow-up' })).toEqual([]);
  });

  test('comes page by page', async () => {
    for (let count = 0; count < QUESTIONS_A_PAGE + 2; count += 1) await add(`Question ${count}?`);
    const last = await backlogPage(desk.mina, questionQuery({ page: '9' }));
    expect(last).toMatchObject({ found: QUESTIONS_A_PAGE + 2, page: 2, pages: 2 });
    expect(last.questions).toHaveLength(2);
  });

  test.each(['\0', '\ud800', '& | ! :* <->', '%', '_', 'x'.repeat(5_000), "'"])(
    'answers whoever looks for %j',
    async (words) => {
      const id = await add('Is the pier safe?');
      const { words: read } = questionQuery({ q: words });
      const answers = [
        backlogPage(desk.mina, questionQuery({ q: words })),
        questionsToMergeInto(desk.mina, read, id),
        briefsToAnswer(desk.mina, read),
      ];
      expect(await Promise.allSettled(answers)).toEqual(
        answers.map(() => expect.objectContaining({ status: 'fulfilled' })),
      );
    },
  );
});

describe('beside an open question', () => {
  const likely = async (id: string) =>
    (await readQuestion(desk.mina, id))?.likely.map(({ question }) => question.text);

  test('stand those that likely say the same and that it can be merged into', async () => {
    const id = await add('Did more people take the ferry in 2025?');
    await add('Have ferries carried more people in 2025?');
    await add('Is the pier safe?');
    const aside = await add('Did more people take the ferry in 2025, then?');
    await done(setQuestionAside(mina(), { questionId: aside, reason: 'Twice.' }));
    expect(await likely(id)).toEqual(['Have ferries carried more people in 2025?']);
    expect(await likely(aside)).toEqual([]);
    const [found] = await questionsToMergeInto(desk.mina, 'ferries carried', id);
    expect(found?.text).toBe('Have ferries carried more people in 2025?');
  });

  test('stands a question that a brief answers already', async () => {
    const id = await add('Does the council still meet?');
    const other = await add('Does the council meet?');
    const brief = await writeShortBrief(desk, 'Does the council meet?');
    await done(linkQuestion(mina(), { questionId: other, briefId: brief }));
    const question = await readQuestion(desk.mina, id);
    expect(question?.likely).toMatchObject([{ question: { id: other, state: 'taken' } }]);
    expect(await briefsToAnswer(desk.mina, 'council MEET')).toMatchObject([{ id: brief }]);
  });
});
