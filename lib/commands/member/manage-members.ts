import { lockActor, lockAdmins } from '../../data/member/members.ts';
import { type Tx, transaction } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { can } from '../../domain/policy.ts';
import { type Outcome, refuse } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';

/** Who manages, and the ids of all who could: admins that are not suspended. */
export type Managing = { actor: Actor; admins: string[] };

/**
 * Runs one act of an admin upon the members, in one transaction. Unlike `act` it locks all admins
 * before it looks at the one who asks: two who drop each other then stand in line, where each
 * holding their own row would wait for the other's for ever.
 * `work` refuses before it writes.
 */
export function manageMembers<T>(
  { actorId }: Doing,
  work: (tx: Tx, managing: Managing) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    const actor = await lockActor(tx, actorId);
    if (!actor) return refuse('not-allowed', 'Your membership has been suspended. Ask an admin.');
    const allowed = can(actor, 'manage-members');
    if (!allowed.ok) return allowed;
    return work(tx, { actor, admins });
  });
}
