import { record } from '../data/audit.ts';
import { addQuestion } from '../data/questions.ts';
import { publishedBriefAt } from '../data/versions.ts';
import {
  parseQuestion,
  parseWish,
  questionExcerpt,
  type TypedQuestion,
} from '../domain/question.ts';
import { accept, type Outcome } from '../domain/refusal.ts';
import { byTheDesk } from './by-the-desk.ts';

/** A question as a reader sends it. */
export type ReadersQuestion = TypedQuestion & {
  /** Where they wish to be told of the answer, as typed, and whether they said that they wish it. */
  address: string;
  isWished: boolean;
  /** The address of the brief that they read, if any. */
  about: string | null;
};

/**
 * Takes a reader's question into the backlog. Nobody is signed in: whoever calls has made sure that
 * it was sent by our own form, and not too often. The e-mail address is kept beside the question
 * until its asker was told, and nowhere else.
 */
export async function receiveQuestion(
  now: Date,
  sent: ReadersQuestion,
): Promise<Outcome<{ id: string }>> {
  const question = parseQuestion(sent);
  if (!question.ok) return question;
  const askerAddress = parseWish(sent);
  if (!askerAddress.ok) return askerAddress;
  return byTheDesk(async (tx) => {
    const aboutId = sent.about === null ? null : await publishedBriefAt(tx, sent.about);
    const id = await addQuestion(tx, {
      ...question.value,
      origin: 'reader',
      askerAddress: askerAddress.value,
      aboutId,
      at: now,
    });
    const excerpt = questionExcerpt(question.value.text);
    const doer = { actorId: null, briefId: aboutId, at: now };
    await record(tx, doer, { kind: 'question-received', questionId: id, excerpt, from: 'reader' });
    return accept({ id });
  });
}
