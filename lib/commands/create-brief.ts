import type { Doc } from 'yjs';
import { record } from '../data/audit.ts';
import { addBrief } from '../data/briefs.ts';
import { emptyBrief } from '../document/create-document.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { act, type Doing } from './act.ts';
import { createDocumentLog } from './project-document.ts';

/** Longer headlines are paragraphs. */
const LONGEST_HEADLINE = 300;

/** Starts a brief with a question for its headline: empty, or from words that exist already. */
export function createBrief(
  doing: Doing,
  headline: string,
  words?: Doc,
): Promise<Outcome<{ id: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'create-brief');
    if (!allowed.ok) return allowed;
    const question = headline.replace(/\s+/gu, ' ').trim();
    if (question === '') return refuse('invalid', 'Give the brief a question for its headline.');
    if (question.length > LONGEST_HEADLINE) {
      return refuse('invalid', `A headline has at most ${LONGEST_HEADLINE} characters.`);
    }

    const { id } = await addBrief(tx, question, actor.id, doing.now);
    await createDocumentLog(tx, id, actor.id, words ?? emptyBrief(question), doing.now);
    const doer = { actorId: actor.id, briefId: id, at: doing.now };
    await record(tx, doer, { kind: 'brief-created', headline: question });
    return accept({ id });
  });
}
