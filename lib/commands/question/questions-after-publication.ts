import { holdFreeBriefs } from '../../data/publication/live-brief-sql.ts';
import {
  followUpsAsking,
  liveBriefsByHeadline,
  questionsOfFollowUps,
} from '../../data/question/answered-questions.ts';
import {
  addQuestion,
  lockFreeQuestions,
  lockQuestions,
  type Question,
  rewordQuestion,
} from '../../data/question/questions.ts';
import { type Doer, record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import type { EditionContent } from '../../domain/publication/edition.ts';
import { questionText } from '../../domain/question/question.ts';
import { giveToBrief, named, sendForAskers } from './backlog.ts';

type Published = Pick<EditionContent, 'headline' | 'followUps'>;

/**
 * What the publication of a version means for the backlog, in its transaction and once the version
 * is kept: its follow-ups become questions, once each, and say what they say now; follow-ups that a
 * live brief asks in these very words are given to it; and whoever asked what is answered is sent for.
 *
 * Publishing holds its own brief, and others may be published at the same moment: a question or a
 * brief that somebody else holds is passed by rather than waited for, and given at a later
 * publication. Nothing is recorded before all is held, since the record is what everybody waits for.
 */
export async function questionsAfterPublication(
  tx: Tx,
  doer: Doer & { briefId: string },
  { headline, followUps }: Published,
): Promise<void> {
  const { briefId } = doer;
  const asked = followUps
    .map(({ id, question }) => ({ id, text: questionText(question) }))
    .filter(({ text }) => text !== '');
  const ids = asked.map(({ id }) => id);
  const known = await lockQuestions(tx, await questionsOfFollowUps(tx, briefId, ids));
  const elsewhere = await followUpsAsking(tx, briefId, questionText(headline));
  const others = await lockFreeQuestions(tx, elsewhere);
  const answers = await liveBriefsByHeadline(
    tx,
    asked.map(({ text }) => text),
  );
  const held = await holdFreeBriefs(tx, [...answers.values()]);

  for (const { id, text } of asked) {
    const before = known.find((one) => one.followUpId === id);
    const question = before
      ? await reworded(tx, before, text)
      : await added(tx, doer, { followUpId: id, text });
    const answer = answers.get(question.text) ?? briefId;
    if (answer === briefId || question.state !== 'open' || !held.has(answer)) continue;
    await giveToBrief(tx, doer, question, answer);
    await sendForAskers(tx, answer);
  }
  for (const question of others) {
    if (question.state === 'open') await giveToBrief(tx, doer, question, briefId);
  }
  await sendForAskers(tx, briefId);
}

/** A question that left the open ones keeps the words by which it was judged. */
async function reworded(tx: Tx, question: Question, text: string): Promise<Question> {
  if (question.state !== 'open' || question.text === text) return question;
  await rewordQuestion(tx, question, text);
  return { ...question, text };
}

async function added(
  tx: Tx,
  doer: Doer & { briefId: string },
  { followUpId, text }: { followUpId: string; text: string },
): Promise<Question> {
  const about = { aboutId: doer.briefId, followUpId };
  const id = await addQuestion(tx, { origin: 'follow-up', text, ...about, at: doer.at });
  const event = { kind: 'question-received', ...named({ id, text }), from: 'follow-up' } as const;
  await record(tx, doer, event);
  return { id, text, details: '', briefId: null, mergedIntoId: null, ...about, state: 'open' };
}
