import { lockActor } from '../data/member/members.ts';
import { type Tx, transaction } from '../data/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { type Outcome, type Refusal, refuse } from '../domain/refusal.ts';

/** Who asks, and when. Both are the server's word, never the client's. */
export type Doing = { actorId: string; now: Date };

/**
 * Runs one act of a member in one transaction. The member's row is locked first, so that what they
 * may do cannot change while it is done. A refusal rolls everything back: nothing is half recorded.
 */
export async function act<T>(
  doing: Doing,
  work: (tx: Tx, actor: Actor) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await transaction(async (tx) => {
      const actor = await lockActor(tx, doing.actorId);
      const outcome = actor
        ? await work(tx, actor)
        : refuse('not-allowed', 'Your membership has been suspended. Ask an administrator.');
      if (!outcome.ok) throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Carries a refusal out of the transaction, which it rolls back. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
