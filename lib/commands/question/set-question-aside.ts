import { lockBrief } from '../../data/brief/briefs.ts';
import { briefOfQuestion, lockQuestion, placeQuestion } from '../../data/question/questions.ts';
import { record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_QUESTION, named, showAnswers } from './backlog.ts';

/** Sets an open question aside, with the reason why the desk does not take it on. */
export function setQuestionAside(
  doing: Doing,
  { questionId, reason }: { questionId: string; reason: string },
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    const why = reason.trim();
    if (why === '') return refuse('invalid', 'Say why the question is set aside.');
    const question = await lockQuestion(tx, questionId);
    if (!question) return refuse('not-found', NO_SUCH_QUESTION);
    if (question.state !== 'open') {
      return refuse('conflict', 'Only an open question can be set aside. Nothing was changed.');
    }
    await placeQuestion(tx, question.id, { setAside: { at: doing.now, reason: why } });
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'question-set-aside', ...named(question), reason: why });
    return accept(undefined);
  });
}

/**
 * Brings a question back to the open ones: one that was set aside, or one whose brief is not to
 * answer it after all. Who was told of an answer stays told.
 */
export function takeQuestionUpAgain(doing: Doing, questionId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    // The brief first, as publishing does, since the record names it.
    const briefId = await briefOfQuestion(tx, questionId);
    if (briefId !== null) await lockBrief(tx, briefId);
    const question = await lockQuestion(tx, questionId);
    if (!question) return refuse('not-found', NO_SUCH_QUESTION);
    if (question.briefId !== briefId) {
      return refuse('stale', 'The question was taken meanwhile. Look at it again.');
    }
    if (question.state === 'merged') {
      return refuse('conflict', 'It was merged into another question. Take the two apart instead.');
    }
    if (question.state === 'open') {
      return refuse('conflict', 'The question is open already. Nothing was changed.');
    }
    await placeQuestion(tx, question.id, {});
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await record(tx, doer, { kind: 'question-taken-up-again', ...named(question) });
    if (question.state === 'answered') await showAnswers(tx);
    return accept(undefined);
  });
}
