import { saveVerifiedAddress } from '../../data/member/credentials.ts';
import {
  findInvitation,
  type Invitation,
  lockInvitations,
  revokeUnused,
  saveAcceptance,
} from '../../data/member/invitations.ts';
import { createMember, lockMemberOfAddress } from '../../data/member/members.ts';
import { findLink, type LinkKey, takeLink } from '../../data/member/sign-in-links.ts';
import { record } from '../../data/record/audit.ts';
import { type Tx, transaction } from '../../data/transaction.ts';
import { usableInvitation } from '../../domain/member/invitation.ts';
import { parsePersonName } from '../../domain/member/person-name.ts';
import { signInProblem } from '../../domain/member/sign-in.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';

/** A person who joins: the name that readers will see, and the hash of their password, if any. */
export type Newcomer = { name: string; passwordHash: string | null };

/**
 * Makes the holder of an invitation's token a member. Works once: of two who use the same token at
 * the same time, the second is told that it was used.
 */
export async function acceptInvitation(
  now: Date,
  token: string,
  newcomer: Newcomer,
): Promise<Outcome<{ memberId: string }>> {
  const found = await findInvitation(token);
  return transaction(async (tx) => {
    const invitations = found ? await lockInvitations(tx, found.email) : [];
    const invitation = invitations.find(({ id }) => id === found?.id) ?? null;
    return join(tx, invitation, newcomer, now);
  });
}

/** Makes somebody a member whom the identity provider has shown to hold an invited address. */
export function joinByVerifiedAddress(
  now: Date,
  email: string,
  name: string,
): Promise<Outcome<{ memberId: string }>> {
  return transaction((tx) => joinVerified(tx, email, name, now));
}

/**
 * Makes somebody a member who shows by a link sent there that they hold an invited address. The
 * link is used up by that, and by nothing less.
 */
export function joinBySignInLink(
  now: Date,
  link: LinkKey,
  name: string,
): Promise<Outcome<{ memberId: string }>> {
  return transaction(async (tx) => {
    const found = await findLink(tx, link);
    if (!found || found.expires <= now) return refuse('conflict', signInProblem('Verification'));
    const joined = await joinVerified(tx, link.identifier, name, now);
    if (joined.ok) await takeLink(tx, link);
    return joined;
  });
}

async function joinVerified(
  tx: Tx,
  email: string,
  name: string,
  now: Date,
): Promise<Outcome<{ memberId: string }>> {
  const invitations = await lockInvitations(tx, email);
  const invitation = invitations.find((one) => usableInvitation(one, now).ok) ?? null;
  const joined = await join(tx, invitation, { name, passwordHash: null }, now);
  if (joined.ok) await saveVerifiedAddress(tx, joined.value.memberId, now);
  return joined;
}

async function join(
  tx: Tx,
  invitation: Invitation | null,
  newcomer: Newcomer,
  now: Date,
): Promise<Outcome<{ memberId: string }>> {
  const usable = usableInvitation(invitation, now);
  if (!usable.ok) return usable;
  const { id, email, capabilities } = usable.value;
  const name = parsePersonName(newcomer.name);
  if (!name.ok) return name;
  if (await lockMemberOfAddress(tx, email)) {
    return refuse('conflict', `${email} is a member already. Sign in instead.`);
  }

  const { passwordHash } = newcomer;
  const member = { email, name: name.value, capabilities, passwordHash, at: now };
  const memberId = await createMember(tx, member);
  await saveAcceptance(tx, id, now);
  await revokeUnused(tx, email);
  const doer = { actorId: memberId, briefId: null, at: now };
  await record(tx, doer, { kind: 'member-joined', memberId, email });
  return accept({ memberId });
}
