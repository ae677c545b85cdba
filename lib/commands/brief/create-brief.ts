import type { Doc } from 'yjs';
import { addBrief } from '../../data/brief/briefs.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { emptyBrief } from '../../document/create-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { createDocumentLog } from './project-document.ts';

/** Longer headlines are paragraphs. */
const LONGEST_HEADLINE = 300;

/** Starts a brief with a question for its headline: empty, or from words that exist already. */
export function createBrief(
  doing: Doing,
  headline: string,
  words?: Doc,
): Promise<Outcome<{ id: string }>> {
  return act(doing, (tx, actor) => beginBrief(tx, actor, doing.now, headline, words));
}

/** The same within the transaction of an act that is about more. */
export async function beginBrief(
  tx: Tx,
  actor: Actor,
  now: Date,
  headline: string,
  words?: Doc,
): Promise<Outcome<{ id: string }>> {
  const allowed = can(actor, 'create-brief');
  if (!allowed.ok) return allowed;
  const question = headline.replace(/\s+/gu, ' ').trim();
  if (question === '') return refuse('invalid', 'Give the brief a question for its headline.');
  if (question.length > LONGEST_HEADLINE) {
    return refuse('invalid', `A headline has at most ${LONGEST_HEADLINE} characters.`);
  }

  const { id } = await addBrief(tx, question, actor.id, now);
  await createDocumentLog(tx, id, actor.id, words ?? emptyBrief(question), now);
  const doer = { actorId: actor.id, briefId: id, at: now };
  await record(tx, doer, { kind: 'brief-created', headline: question });
  return accept({ id });
}
