import { lockBrief } from '../../data/brief/briefs.ts';
import { liveAmong } from '../../data/publication/live-brief-sql.ts';
import { lockQuestion, type Question } from '../../data/question/questions.ts';
import { can } from '../../domain/policy.ts';
import { LONGEST_QUESTION } from '../../domain/question/question.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { beginBrief } from '../brief/create-brief.ts';
import { NO_SUCH_BRIEF } from '../case.ts';
import { giveToBrief, NO_SUCH_QUESTION, sendForAskers, showAnswers } from './backlog.ts';

/** Begins a brief with a question of the backlog for its headline; each names the other from then on. */
export function beginBriefFromQuestion(
  doing: Doing,
  questionId: string,
): Promise<Outcome<{ id: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    const question = await lockQuestion(tx, questionId);
    if (!question) return refuse('not-found', NO_SUCH_QUESTION);
    const isFree = whetherFree(question);
    if (!isFree.ok) return isFree;
    const headline = excerpt(question.text, LONGEST_QUESTION);
    const begun = await beginBrief(tx, actor, doing.now, headline);
    if (!begun.ok) return begun;
    await giveToBrief(tx, { actorId: actor.id, at: doing.now }, question, begun.value.id);
    return begun;
  });
}

/** Has a brief that exists answer a question. Where readers see it already, the askers are told. */
export function linkQuestion(
  doing: Doing,
  { questionId, briefId }: { questionId: string; briefId: string },
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'manage-questions');
    if (!allowed.ok) return allowed;
    // The brief first, as publishing does: else neither would see the other's askers.
    if (!(await lockBrief(tx, briefId))) return refuse('not-found', NO_SUCH_BRIEF);
    const question = await lockQuestion(tx, questionId);
    if (!question) return refuse('not-found', NO_SUCH_QUESTION);
    const isFree = whetherFree(question);
    if (!isFree.ok) return isFree;
    await giveToBrief(tx, { actorId: actor.id, at: doing.now }, question, briefId);
    if ((await liveAmong(tx, [briefId])).has(briefId)) {
      await sendForAskers(tx, briefId);
      await showAnswers(tx);
    }
    return accept(undefined);
  });
}

/** Only an open question can be given to a brief. */
function whetherFree({ state, briefId }: Question): Outcome<void> {
  switch (state) {
    case 'open':
      return accept(undefined);
    case 'merged':
      return refuse('conflict', 'It was merged into another question. Take that one.');
    case 'set-aside':
      return refuse('conflict', 'It was set aside. Take it up again first.');
    default:
      return refuse(
        'conflict',
        'A brief answers it already. Nothing was changed.',
        `/desk/briefs/${briefId}`,
      );
  }
}
