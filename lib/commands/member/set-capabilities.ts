import { lockMember, saveAccess } from '../../data/member/members.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { type Capability, capabilities as everyCapability } from '../../domain/actor.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';
import { manageMembers } from './manage-members.ts';

/**
 * Says anew what a member may do. Refuses to take `admin` from the last admin, for nobody could
 * give it back. Saying what holds already changes and records nothing.
 */
export function setCapabilities(
  doing: Doing,
  memberId: string,
  capabilities: readonly Capability[],
): Promise<Outcome<{ email: string }>> {
  return manageMembers(doing, async (tx, { actor, admins }) => {
    const member = await lockMember(tx, memberId);
    if (!member) return refuse('not-found', 'There is no such member.');
    const before = inOrder(member.capabilities);
    const after = inOrder(capabilities);
    const dropsAdmin = before.includes('admin') && !after.includes('admin');
    if (dropsAdmin && admins.every((id) => id === memberId)) {
      return refuse('blocked', 'This is the last admin. Make somebody else an admin first.');
    }
    if (before.join() === after.join()) return accept({ email: member.email });

    await saveAccess(tx, memberId, { capabilities: after });
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const { email } = member;
    await record(tx, doer, { kind: 'capabilities-changed', memberId, email, before, after });
    await notify(tx, { kind: 'access', memberId });
    return accept({ email });
  });
}

function inOrder(capabilities: readonly Capability[]): Capability[] {
  return everyCapability.filter((capability) => capabilities.includes(capability));
}
