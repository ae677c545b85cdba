import { holdBrief } from '../../data/brief/standings.ts';
import { publishedBriefAt } from '../../data/publication/versions.ts';
import { addQuestion } from '../../data/question/questions.ts';
import { record } from '../../data/record/audit.ts';
import {
  parseReadersQuestion,
  questionExcerpt,
  type ReadersQuestion,
} from '../../domain/question/question.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { byTheDesk } from '../by-the-desk.ts';

/**
 * Takes a reader's question into the backlog. Nobody is signed in: whoever calls has made sure that
 * it was sent by our own form, and not too often. The e-mail address is kept beside the question
 * until its asker was told, and nowhere else.
 */
export async function receiveQuestion(
  now: Date,
  sent: ReadersQuestion,
  /** The address of the brief that they read, if any. */
  readAt: string | null,
): Promise<Outcome<{ id: string }>> {
  const question = parseReadersQuestion(sent);
  if (!question.ok) return question;
  return byTheDesk(async (tx) => {
    const about = readAt === null ? null : await publishedBriefAt(tx, readAt);
    // A brief that is being removed is waited for, and then it is none that could be asked about.
    const aboutId = about !== null && (await holdBrief(tx, about.id)) ? about.id : null;
    const id = await addQuestion(tx, { ...question.value, origin: 'reader', aboutId, at: now });
    const excerpt = questionExcerpt(question.value.text);
    const doer = { actorId: null, briefId: aboutId, at: now };
    await record(tx, doer, { kind: 'question-received', questionId: id, excerpt, from: 'reader' });
    return accept({ id });
  });
}
