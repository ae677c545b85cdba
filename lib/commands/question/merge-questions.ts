import { lockBrief } from '../../data/brief/briefs.ts';
import {
  briefOfQuestion,
  lockQuestion,
  lockQuestions,
  placeQuestion,
} from '../../data/question/questions.ts';
import { record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_QUESTION, named, sendForAskers, showAnswers } from './backlog.ts';

/**
 * Merges an open question into another one that asks the same; whatever was merged into it goes
 * along. The other one may have a brief already: who asked is then told when that is live. Both
 * stand on their own while they are locked, so merges cannot make a circle.
 */
export function mergeQuestions(
  doing: Doing,
  { questionId, intoId }: { questionId: string; intoId: string },
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    if (questionId === intoId) return refuse('invalid', 'These are one and the same question.');
    // The brief first, as publishing does: else neither would see the other's askers.
    const briefId = await briefOfQuestion(tx, intoId);
    if (briefId !== null) await lockBrief(tx, briefId);
    const locked = await lockQuestions(tx, [questionId, intoId]);
    const question = locked.find(({ id }) => id === questionId);
    const into = locked.find(({ id }) => id === intoId);
    if (!question || !into) return refuse('not-found', NO_SUCH_QUESTION);
    if (question.state !== 'open') {
      return refuse('conflict', 'Only an open question can be merged. Nothing was changed.');
    }
    if (into.state === 'merged' || into.state === 'set-aside' || into.briefId !== briefId) {
      return refuse(
        'conflict',
        'The other question was merged, set aside or taken meanwhile. Look at it again.',
      );
    }
    await placeQuestion(tx, question.id, { mergedIntoId: into.id });
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, {
      kind: 'question-merged',
      ...named(question),
      intoId: into.id,
      into: named(into).excerpt,
    });
    if (into.state === 'answered' && briefId !== null) {
      await sendForAskers(tx, briefId);
      await showAnswers(tx);
    }
    return accept(undefined);
  });
}

/** Takes a merged question out of the one that it was merged into; it is open again. */
export function takeQuestionsApart(doing: Doing, questionId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    const question = await lockQuestion(tx, questionId);
    if (!question) return refuse('not-found', NO_SUCH_QUESTION);
    if (question.state !== 'merged') {
      return refuse('conflict', 'The question stands on its own already. Nothing was changed.');
    }
    await placeQuestion(tx, question.id, {});
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'question-taken-up-again', ...named(question) });
    await showAnswers(tx);
    return accept(undefined);
  });
}
