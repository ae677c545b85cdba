import { findActor } from '../data/member/members.ts';
import type { Actor } from '../domain/actor.ts';
import { type Outcome, refuse } from '../domain/refusal.ts';
import type { Doing } from './act.ts';

/**
 * Answers what a member asks and changes nothing. No transaction is opened: whoever held one and
 * read beside it would wait for a second connection, and as many at once as there are connections
 * would wait for each other.
 */
export async function ask<T>(
  doing: Doing,
  answer: (actor: Actor) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const actor = await findActor(doing.actorId);
  if (actor) return answer(actor);
  return refuse('not-allowed', 'Your membership has been suspended. Ask an administrator.');
}
