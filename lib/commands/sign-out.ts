import { record } from '../data/audit.ts';
import { lockMember } from '../data/members.ts';
import { notify } from '../data/notices.ts';
import { endSession, type SessionKey } from '../data/sessions.ts';
import { transaction } from '../data/transaction.ts';

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
