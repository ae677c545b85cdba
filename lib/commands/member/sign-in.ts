import {
  linkAccount,
  type ProviderAccount,
  saveVerifiedAddress,
} from '../../data/member/credentials.ts';
import { lockMember } from '../../data/member/members.ts';
import { addSession, type SessionKey } from '../../data/member/sessions.ts';
import {
  addLink,
  clearOldLinks,
  type LinkKey,
  type SignInLink,
  takeLink,
} from '../../data/member/sign-in-links.ts';
import { record } from '../../data/record/audit.ts';
import { transaction } from '../../data/transaction.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';

/** Begins the session of a member who signs in, and records it; refuses a suspended one. */
export function recordSignIn(
  now: Date,
  memberId: string,
  by: 'password' | 'link' | 'provider',
): Promise<Outcome<SessionKey>> {
  return transaction(async (tx) => {
    const member = await lockMember(tx, memberId);
    if (!member || member.suspendedAt) {
      return refuse('not-allowed', 'This membership has been suspended.');
    }
    if (by !== 'password') await saveVerifiedAddress(tx, memberId, now);
    const doer = { actorId: memberId, briefId: null, at: now };
    await record(tx, doer, { kind: 'signed-in', memberId, email: member.email, by });
    return accept({ memberId, sessionId: await addSession(tx, memberId, now) });
  });
}

/** Begins the session of somebody who has just become a member; gives its id. */
export function beginSession(now: Date, memberId: string): Promise<string> {
  return transaction((tx) => addSession(tx, memberId, now));
}

/** Remembers which account at the identity provider is whose. */
export function linkProviderAccount(account: ProviderAccount, memberId: string): Promise<void> {
  return transaction((tx) => linkAccount(tx, account, memberId));
}

/** Keeps a link that is about to be sent, and forgets those that no longer work. */
export function keepSignInLink(now: Date, link: SignInLink): Promise<void> {
  return transaction(async (tx) => {
    await clearOldLinks(tx, now);
    await addLink(tx, link);
  });
}

/** Uses a link up. Gives it to one caller only, however many ask. */
export function redeemSignInLink(key: LinkKey): Promise<SignInLink | null> {
  return transaction((tx) => takeLink(tx, key));
}
