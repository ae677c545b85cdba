import { enqueue } from '../../data/desk/queues.ts';
import { notify } from '../../data/notices.ts';
import { askersToTell } from '../../data/question/answered-questions.ts';
import { placeQuestion, type Question } from '../../data/question/questions.ts';
import { type Doer, record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { questionExcerpt } from '../../domain/question/question.ts';

export const NO_SUCH_QUESTION = 'There is no such question.';

/** How the record names a question. */
export function named({ id, text }: Pick<Question, 'id' | 'text'>) {
  return { questionId: id, excerpt: questionExcerpt(text) };
}

/** Has a brief answer an open question. The question is locked. */
export async function giveToBrief(
  tx: Tx,
  by: Pick<Doer, 'actorId' | 'at'>,
  question: Question,
  briefId: string,
): Promise<void> {
  await placeQuestion(tx, question.id, { briefId });
  await record(tx, { ...by, briefId }, { kind: 'question-taken', ...named(question) });
}

/**
 * Sends for those who asked what this live brief answers, and wish to be told. Each of them is told
 * once, however often they are sent for.
 */
export async function sendForAskers(tx: Tx, briefId: string): Promise<void> {
  for (const questionId of await askersToTell(tx, briefId)) {
    await enqueue(tx, 'tell-asker', { questionId });
  }
}

/** Ends every act by which a published follow-up may gain or lose the link to its answer. */
export async function showAnswers(tx: Tx): Promise<void> {
  await notify(tx, { kind: 'answers' });
}
