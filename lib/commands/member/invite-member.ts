import { randomBytes } from 'node:crypto';
import {
  addInvitation,
  addressOfInvitation,
  lockInvitations,
  revokeUnused,
} from '../../data/member/invitations.ts';
import { lockAdmins, lockMemberOfAddress } from '../../data/member/members.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { record } from '../../data/record/audit.ts';
import { type Tx, transaction } from '../../data/transaction.ts';
import { type Capability, capabilities as everyCapability } from '../../domain/actor.ts';
import { parseEmailAddress } from '../../domain/member/email-address.ts';
import { invitationState } from '../../domain/member/invitation.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';
import { manageMembers } from './manage-members.ts';

/** An invitation just made. Its token is told this once and kept nowhere. */
export type FreshInvitation = {
  email: string;
  capabilities: Capability[];
  token: string;
  expiresAt: Date;
};

/**
 * Invites somebody to become a member with these capabilities. An earlier invitation of the same
 * address stops working. Refuses what is no address, and addresses of members.
 */
export function inviteMember(
  doing: Doing,
  { email, capabilities }: { email: string; capabilities: readonly Capability[] },
): Promise<Outcome<FreshInvitation & { invitedBy: string; publication: string }>> {
  return manageMembers(doing, async (tx, { actor }) => {
    const invited = await invite(tx, actor.id, email, capabilities, doing.now);
    if (!invited.ok) return invited;
    const { name: publication } = await publicationSettings(tx);
    return accept({ ...invited.value, invitedBy: actor.name, publication });
  });
}

/**
 * The same from the command line, whose user holds the database anyway. Without `capabilities` the
 * first admin is invited with all of them, and everybody after with `edit`.
 */
export function inviteFromCommandLine(
  now: Date,
  { email, capabilities }: { email: string; capabilities: readonly Capability[] | null },
): Promise<Outcome<FreshInvitation>> {
  return transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    const usual = admins.length === 0 ? everyCapability : (['edit'] as const);
    return invite(tx, null, email, capabilities ?? usual, now);
  });
}

/** Makes the link of an invitation useless. Refuses one that was used, or is over already. */
export function revokeInvitation(
  doing: Doing,
  invitationId: string,
): Promise<Outcome<{ email: string }>> {
  return manageMembers(doing, async (tx, { actor }) => {
    const email = await addressOfInvitation(tx, invitationId);
    const invitations = email === null ? [] : await lockInvitations(tx, email);
    const invitation = invitations.find(({ id }) => id === invitationId);
    if (email === null || !invitation) return refuse('not-found', 'There is no such invitation.');
    if (invitationState(invitation, doing.now) !== 'open') {
      return refuse(
        'conflict',
        'This invitation can no longer be used, so there is nothing to revoke.',
      );
    }

    await revokeUnused(tx, email);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'invitation-revoked', email });
    return accept({ email });
  });
}

async function invite(
  tx: Tx,
  actorId: string | null,
  address: string,
  wanted: readonly Capability[],
  now: Date,
): Promise<Outcome<FreshInvitation>> {
  const email = parseEmailAddress(address);
  if (!email) return refuse('invalid', 'Give an e-mail address such as mina@example.org.');
  await lockInvitations(tx, email);
  const member = await lockMemberOfAddress(tx, email);
  if (member) {
    return member.suspendedAt
      ? refuse('conflict', `${email} is a suspended member. An admin can reinstate them.`)
      : refuse('conflict', `${email} is a member already.`);
  }

  const capabilities = everyCapability.filter((capability) => wanted.includes(capability));
  const token = randomBytes(32).toString('base64url');
  await revokeUnused(tx, email);
  const { expiresAt } = await addInvitation(tx, {
    email,
    capabilities,
    token,
    invitedById: actorId,
    at: now,
  });
  const doer = { actorId, briefId: null, at: now };
  await record(tx, doer, { kind: 'member-invited', email, capabilities });
  return accept({ email, capabilities, token, expiresAt });
}
