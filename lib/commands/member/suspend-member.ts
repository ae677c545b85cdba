import { lockMember, saveAccess } from '../../data/member/members.ts';
import { endSessionsOf } from '../../data/member/sessions.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';
import { followAssigned } from '../brief/follow-briefs.ts';
import { manageMembers } from './manage-members.ts';

/**
 * Takes every access from a member, at once and in open windows too: their sessions end, and once
 * reinstated they sign in again. Their records keep their name. Nobody suspends themselves, so an admin always remains: the one who suspends.
 */
export function suspendMember(doing: Doing, memberId: string): Promise<Outcome<{ email: string }>> {
  return manageMembers(doing, async (tx, { actor }) => {
    if (memberId === actor.id) {
      return refuse('blocked', 'You cannot suspend yourself. Ask another admin.');
    }
    const member = await lockMember(tx, memberId);
    if (!member) return refuse('not-found', 'There is no such member.');
    if (member.suspendedAt) return accept({ email: member.email });

    await saveAccess(tx, memberId, { suspendedAt: doing.now });
    await endSessionsOf(tx, memberId, doing.now);
    await followAssigned(tx, memberId);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'member-suspended', memberId, email: member.email });
    await notify(tx, { kind: 'access', memberId });
    return accept({ email: member.email });
  });
}

/** Gives a suspended member back the access that they had. */
export function reinstateMember(
  doing: Doing,
  memberId: string,
): Promise<Outcome<{ email: string }>> {
  return manageMembers(doing, async (tx, { actor }) => {
    const member = await lockMember(tx, memberId);
    if (!member) return refuse('not-found', 'There is no such member.');
    if (!member.suspendedAt) return accept({ email: member.email });

    await saveAccess(tx, memberId, { suspendedAt: null });
    await followAssigned(tx, memberId);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'member-reinstated', memberId, email: member.email });
    await notify(tx, { kind: 'access', memberId });
    return accept({ email: member.email });
  });
}
