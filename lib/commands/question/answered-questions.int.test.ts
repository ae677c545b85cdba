import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { addFollowUp, removeFollowUp } from '../../document/shared-document.ts';
import { askerTeller } from '../../jobs/tell-asker.ts';
import { briefPage } from '../../site/brief-page.ts';
import { at, by, done, gatherDesk, reword, type TestDesk } from '../testing/desk.ts';
import { edit, makeReady, publish, writeShortBrief } from '../testing/publishing.ts';
import { mergeQuestions, takeQuestionsApart } from './merge-questions.ts';
import { receiveQuestion } from './receive-question.ts';
import { takeQuestionUpAgain } from './set-question-aside.ts';
import { beginBriefFromQuestion, linkQuestion } from './take-question.ts';

let desk: TestDesk;
let letters: Array<{ to: string; text: string }>;
const now = new Date(`${at('09:00')}:00Z`);
const mina = () => by(desk.mina.id, at('11:00'));

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  letters = [];
});

const ask = async (text: string, address = ''): Promise<string> => {
  const sent = { text, details: '', address, isWished: address !== '' };
  return (await done(receiveQuestion(now, sent, null))).id;
};
const published = async (headline: string, followUps?: string[]) => {
  const brief = await writeShortBrief(desk, headline, followUps);
  await makeReady(desk, brief);
  return { brief, slug: await publish(desk, brief) };
};
const followUps = () =>
  database().question.findMany({ where: { origin: 'follow_up' }, orderBy: { followUpId: 'asc' } });

/** Does what waits in the queue of letters, every job as often as asked. */
async function deliver(times = 1): Promise<void> {
  const jobs = await database().$queryRaw<Array<{ data: { questionId: string } }>>`
    SELECT data FROM pgboss.job WHERE name = 'tell-asker' ORDER BY created_on, id`;
  const teller = askerTeller(async (to, { text }) => {
    letters.push({ to, text });
  });
  for (let time = 0; time < times; time += 1) {
    await Promise.all(jobs.map(({ data }) => teller(data)));
  }
}

describe('whoever asked', () => {
  test('is told once when the brief is live, with those whose question was merged', async () => {
    const [ann, bo, cy] = [
      await ask('Is the pier safe?', 'ann@bay.example'),
      await ask('Is our pier safe?', 'bo@bay.example'),
      await ask('Pier, safe?'),
    ];
    await done(mergeQuestions(mina(), { questionId: bo, intoId: ann }));
    await done(mergeQuestions(mina(), { questionId: cy, intoId: ann }));
    const brief = await writeShortBrief(desk, 'Can the pier carry a lorry?');
    await done(linkQuestion(mina(), { questionId: ann, briefId: brief }));
    await deliver();
    expect(letters).toEqual([]);

    await makeReady(desk, brief);
    const slug = await publish(desk, brief);
    await deliver(3);
    expect(letters.map(({ to }) => to).sort()).toEqual(['ann@bay.example', 'bo@bay.example']);
    expect(letters[0]?.text).toContain(`/briefs/${slug}`);
    expect(await database().question.count({ where: { askerAddress: { not: null } } })).toBe(0);
    expect(await database().question.count({ where: { toldAt: { not: null } } })).toBe(2);

    await reword(by(desk.mina.id, at('13:00')), brief, 'council says', 'council said');
    await makeReady(desk, brief);
    await publish(desk, brief);
    await deliver();
    expect(letters).toHaveLength(2);
    const told = (await auditTrail()).filter(({ kind }) => kind === 'asker-told');
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('bay.example');
  });

  test('is told when their question is given to a live brief, or merged into an answered one', async () => {
    const { brief } = await published('Can the pier carry a lorry?');
    const first = await ask('Is the pier safe?', 'ann@bay.example');
    await done(linkQuestion(mina(), { questionId: first, briefId: brief }));
    const second = await ask('Is our pier safe?', 'bo@bay.example');
    await done(mergeQuestions(mina(), { questionId: second, intoId: first }));
    await deliver();
    expect(letters.map(({ to }) => to).sort()).toEqual(['ann@bay.example', 'bo@bay.example']);
  });

  test('keeps waiting where the letter was not taken', async () => {
    const { brief } = await published('Can the pier carry a lorry?');
    const questionId = await ask('Is the pier safe?', 'ann@bay.example');
    await done(linkQuestion(mina(), { questionId, briefId: brief }));
    const refusing = askerTeller(() => Promise.reject(new Error('Try later.')));
    await expect(refusing({ questionId })).rejects.toThrow('Try later.');
    await deliver();
    expect(letters).toHaveLength(1);
  });

  test('is told while others go on with the question: nobody waits for a mail server', async () => {
    const asked = await ask('Is the pier safe?', 'ann@bay.example');
    const { brief } = await published('Can the pier carry a lorry?');
    await done(linkQuestion(mina(), { questionId: asked, briefId: brief }));
    const again = await ask('Is our pier safe?');
    const busy = askerTeller(async (to, { text }) => {
      await done(mergeQuestions(mina(), { questionId: again, intoId: asked }));
      letters.push({ to, text });
      await busy({ questionId: asked });
    });
    await busy({ questionId: asked });
    expect(letters.map(({ to }) => to)).toEqual(['ann@bay.example']);
  });

  test('is not told of what does not answer them any more', async () => {
    const { brief } = await published('Can the pier carry a lorry?');
    const questionId = await ask('Is the pier safe?', 'ann@bay.example');
    await done(linkQuestion(mina(), { questionId, briefId: brief }));
    await done(takeQuestionUpAgain(mina(), questionId));
    await deliver();
    expect(letters).toEqual([]);
  });

  test('is missed by nobody when a merge and the publication happen at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const taken = await ask(`Is pier ${round} safe?`);
      const again = await ask(`Pier ${round}: is it safe?`, `reader-${round}@bay.example`);
      const brief = await writeShortBrief(desk, `Can pier ${round} carry a lorry?`);
      await done(linkQuestion(mina(), { questionId: taken, briefId: brief }));
      await makeReady(desk, brief);
      await Promise.all([
        publish(desk, brief),
        done(mergeQuestions(mina(), { questionId: again, intoId: taken })),
      ]);
    }
    await deliver();
    expect(letters).toHaveLength(4);
  });
});

describe('the follow-ups of a published version', () => {
  test('become questions once each, and say what they say now while they are open', async () => {
    const { brief } = await published('Does the council meet?', [
      'Who chairs it?',
      'Who votes?',
      ' ',
    ]);
    expect((await followUps()).map(({ text, aboutId }) => [text, aboutId])).toEqual([
      ['Who chairs it?', brief],
      ['Who votes?', brief],
    ]);
    const [, votes] = await followUps();
    await done(beginBriefFromQuestion(mina(), votes?.id ?? ''));
    await edit(desk, brief, (doc) => {
      for (const [id, question] of [
        ['follow-up-0', 'Who has chaired it?'],
        ['follow-up-1', 'Who has voted?'],
      ] as const) {
        removeFollowUp(doc, id);
        addFollowUp(doc, { id, question });
      }
    });
    await makeReady(desk, brief);
    await publish(desk, brief);
    expect((await followUps()).map(({ text }) => text)).toEqual([
      'Who has chaired it?',
      'Who votes?',
    ]);
    const received = (await auditTrail()).filter(({ kind }) => kind === 'question-received');
    expect(received).toHaveLength(2);
  });

  test('are given to a live brief that asks them word for word, whichever came first', async () => {
    const chair = await published('Who chairs it?');
    const { brief } = await published('Does the council meet?', ['Who chairs it?', 'Who votes?']);
    expect((await followUps()).map(({ briefId }) => briefId)).toEqual([chair.brief, null]);
    const votes = await published('Who votes?');
    expect((await followUps()).map(({ briefId }) => briefId)).toEqual([chair.brief, votes.brief]);
    expect(brief).not.toBe(votes.brief);
  });

  test('lead to what answers them, under whatever headline, while it does', async () => {
    const { slug } = await published('Does the council meet?', ['Who chairs it?', 'Who votes?']);
    const answer = await published('Is the council chaired?');
    const [chairs, votes] = await followUps();
    const questionId = chairs?.id ?? '';
    const hrefs = async () => (await briefPage(slug))?.followUps.map(({ href }) => href);
    expect(await hrefs()).toEqual([undefined, undefined]);

    await done(linkQuestion(mina(), { questionId, briefId: answer.brief }));
    await done(mergeQuestions(mina(), { questionId: votes?.id ?? '', intoId: questionId }));
    expect(await hrefs()).toEqual([`/briefs/${answer.slug}`, `/briefs/${answer.slug}`]);
    await done(takeQuestionsApart(mina(), votes?.id ?? ''));
    await done(takeQuestionUpAgain(mina(), questionId));
    expect(await hrefs()).toEqual([undefined, undefined]);
  });

  test('of briefs that ask each other’s, published at once, hold nobody up', async () => {
    const pairs = [
      await writeShortBrief(desk, 'Who chairs it?', ['Who votes?']),
      await writeShortBrief(desk, 'Who votes?', ['Who chairs it?']),
    ];
    for (const brief of pairs) {
      await makeReady(desk, brief);
      await publish(desk, brief);
      await reword(by(desk.mina.id, at('13:00')), brief, 'council says', 'council said');
      await makeReady(desk, brief);
    }
    await Promise.all(pairs.map((brief) => publish(desk, brief)));
    expect(await database().version.count()).toBe(4);
  });
});
