import { lockMember } from '../../data/member/members.ts';
import { endSession, type SessionKey } from '../../data/member/sessions.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { transaction } from '../../data/transaction.ts';

/**
 * Ends one session of a member: no copy of its cookie is worth anything from now on, and windows
 * that it opened are told. Their other devices stay signed in. Ending it again does nothing.
 */
export function signOut(now: Date, session: SessionKey): Promise<void> {
  return transaction(async (tx) => {
    const { memberId } = session;
    const member = await lockMember(tx, memberId);
    if (!member || !(await endSession(tx, session, now))) return;
    const doer = { actorId: memberId, briefId: null, at: now };
    await record(tx, doer, { kind: 'signed-out', memberId, email: member.email });
    await notify(tx, { kind: 'access', memberId });
  });
}
