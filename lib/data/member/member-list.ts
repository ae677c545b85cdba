import {
  type Actor,
  type Capability,
  capabilities as everyCapability,
} from '../../domain/actor.ts';
import { DEMO_ADDRESSES } from '../../domain/brief/demo.ts';
import { can } from '../../domain/policy.ts';
import { database } from '../database.ts';

export type ListedMember = {
  id: string;
  name: string;
  email: string;
  capabilities: Capability[];
  suspended: boolean;
  joinedAt: Date;
};

export type OpenInvitation = {
  id: string;
  email: string;
  capabilities: Capability[];
  /** Null when it came from the command line. */
  invitedBy: string | null;
  expiresAt: Date;
};

/** Everybody on the desk and everybody invited, for those who manage members; null for others. */
export async function memberList(
  actor: Actor,
  now: Date,
): Promise<{ members: ListedMember[]; invitations: OpenInvitation[] } | null> {
  if (!can(actor, 'manage-members').ok) return null;
  const [members, invitations] = await Promise.all([everyMember(), openInvitations(now)]);
  return { members, invitations };
}

/** Every member by name, for the command line, where no actor asks. */
export async function everyMember(): Promise<ListedMember[]> {
  const rows = await database().member.findMany({
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      capabilities: true,
      suspendedAt: true,
      createdAt: true,
    },
  });
  return rows.map(({ suspendedAt, createdAt, ...row }) => ({
    ...row,
    suspended: suspendedAt !== null,
    joinedAt: createdAt,
  }));
}

/** Who can be played in the demonstration, in the order of a brief's way; nobody elsewhere. */
export async function demoMembers(): Promise<ListedMember[]> {
  const publication = await database().publication.findUnique({ where: { id: 1 } });
  if (!publication?.demo) return [];
  const members = await everyMember();
  return members
    .filter(({ email, suspended }) => email.endsWith(DEMO_ADDRESSES) && !suspended)
    .sort((a, b) => farthest(a) - farthest(b));
}

/** How far along a brief's way a member's last capability stands. */
function farthest({ capabilities }: ListedMember): number {
  return everyCapability.findLastIndex((capability) => capabilities.includes(capability));
}

async function openInvitations(now: Date): Promise<OpenInvitation[]> {
  const rows = await database().invitation.findMany({
    where: { acceptedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      email: true,
      capabilities: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
  });
  return rows.map(({ invitedBy, ...row }) => ({ ...row, invitedBy: invitedBy?.name ?? null }));
}
