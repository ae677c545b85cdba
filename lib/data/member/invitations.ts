import { createHash } from 'node:crypto';
import type { Capability } from '../../domain/actor.ts';
import { type InvitationDates, invitationExpiry } from '../../domain/member/invitation.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

export type Invitation = InvitationDates & {
  id: string;
  email: string;
  capabilities: Capability[];
};

const asInvitation = {
  id: true,
  email: true,
  capabilities: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
} as const;

/** What is kept of a token: enough to know it again, and of no use to whoever reads it here. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The invitation that a link's token belongs to, in whatever state it is. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  return database().invitation.findUnique({
    where: { tokenDigest: tokenDigest(token) },
    select: asInvitation,
  });
}

/** Whether an address has been invited and can still join. */
export async function hasOpenInvitation(email: string, now: Date): Promise<boolean> {
  const found = await database().invitation.findFirst({
    where: { email, acceptedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return found !== null;
}

/** Locks every invitation of an address, newest first: whoever else joins by one of them waits. */
export async function lockInvitations(tx: Tx, email: string): Promise<Invitation[]> {
  await tx.$queryRaw`
    SELECT id FROM "Invitation" WHERE email = ${email} ORDER BY id FOR UPDATE`;
  return tx.invitation.findMany({
    where: { email },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: asInvitation,
  });
}

export async function addInvitation(
  tx: Tx,
  invitation: {
    email: string;
    capabilities: Capability[];
    token: string;
    /** Null when it came from the command line. */
    invitedById: string | null;
    at: Date;
  },
): Promise<{ expiresAt: Date }> {
  const { token, at, ...rest } = invitation;
  return tx.invitation.create({
    data: {
      ...rest,
      tokenDigest: tokenDigest(token),
      createdAt: at,
      expiresAt: invitationExpiry(at),
    },
    select: { expiresAt: true },
  });
}

export async function saveAcceptance(tx: Tx, invitationId: string, at: Date): Promise<void> {
  await tx.invitation.update({ where: { id: invitationId }, data: { acceptedAt: at } });
}

/** Revokes every invitation of an address that was not used: it ends at the instant it began. */
export async function revokeUnused(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Invitation" SET "expiresAt" = "createdAt"
    WHERE email = ${email} AND "acceptedAt" IS NULL`;
}

/** The address of an invitation, by the id that the members page shows. */
export async function addressOfInvitation(tx: Tx, invitationId: string): Promise<string | null> {
  const row = await tx.invitation.findUnique({
    where: { id: invitationId },
    select: { email: true },
  });
  return row?.email ?? null;
}
