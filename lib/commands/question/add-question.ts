import { addQuestion as keepQuestion } from '../../data/question/questions.ts';
import { record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import {
  parseQuestion,
  questionExcerpt,
  type TypedQuestion,
} from '../../domain/question/question.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

/** Puts a member's question into the backlog. */
export function addQuestion(doing: Doing, typed: TypedQuestion): Promise<Outcome<{ id: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    const question = parseQuestion(typed);
    if (!question.ok) return question;
    const at = doing.now;
    const id = await keepQuestion(tx, {
      ...question.value,
      origin: 'member',
      askedById: actor.id,
      at,
    });
    const excerpt = questionExcerpt(question.value.text);
    await record(
      tx,
      { actorId: actor.id, briefId: null, at },
      { kind: 'question-received', questionId: id, excerpt, from: 'member' },
    );
    return accept({ id });
  });
}
