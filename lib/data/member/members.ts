import type { Actor, Capability } from '../../domain/actor.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** What makes an actor of a member's row. */
export const asActor = { id: true, name: true, email: true, capabilities: true } as const;

/** The member as an actor, as they are now; null when unknown or suspended. */
export async function findActor(memberId: string): Promise<Actor | null> {
  return database().member.findUnique({
    where: { id: memberId, suspendedAt: null },
    select: asActor,
  });
}

/** The same inside a transaction, locked, so that access cannot change before it commits. */
export async function lockActor(tx: Tx, memberId: string): Promise<Actor | null> {
  await tx.$queryRaw`SELECT id FROM "Member" WHERE id = ${memberId}::uuid FOR SHARE`;
  return tx.member.findUnique({ where: { id: memberId, suspendedAt: null }, select: asActor });
}

export type NewMember = {
  /** As `parseEmailAddress` gives it. */
  email: string;
  name: string;
  capabilities: Capability[];
  /** Null for those who sign in by link or through the identity provider. */
  passwordHash: string | null;
  at: Date;
};

/** Makes a member; gives their id. The address must not be another member's. */
export async function createMember(tx: Tx, { at, ...member }: NewMember): Promise<string> {
  const { id } = await tx.member.create({
    data: { ...member, createdAt: at },
    select: { id: true },
  });
  return id;
}

/**
 * Locks every admin who is not suspended, always in the same order, and gives their ids: admins
 * who change each other's access do so one after the other.
 */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Member" WHERE 'admin' = ANY (capabilities) AND "suspendedAt" IS NULL
    ORDER BY id FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/** What decides about a member's access. */
export type Access = {
  id: string;
  email: string;
  capabilities: Capability[];
  suspendedAt: Date | null;
};

const asAccess = { id: true, email: true, capabilities: true, suspendedAt: true } as const;

/** Locks a member, suspended ones too, and gives their access; null when there is none. */
export async function lockMember(tx: Tx, memberId: string): Promise<Access | null> {
  await tx.$queryRaw`SELECT id FROM "Member" WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`;
  return tx.member.findUnique({ where: { id: memberId }, select: asAccess });
}

/** A member's access without a lock; null when there is none. */
export function findAccess(tx: Tx, memberId: string): Promise<Access | null> {
  return tx.member.findUnique({ where: { id: memberId }, select: asAccess });
}

/** Locks the member of an address, as above. Whoever makes members locks the address's invitations first. */
export async function lockMemberOfAddress(tx: Tx, email: string): Promise<Access | null> {
  await tx.$queryRaw`SELECT id FROM "Member" WHERE email = ${email} FOR NO KEY UPDATE`;
  return tx.member.findUnique({ where: { email }, select: asAccess });
}

export async function saveAccess(
  tx: Tx,
  memberId: string,
  access: { capabilities: Capability[] } | { suspendedAt: Date | null },
): Promise<void> {
  await tx.member.update({ where: { id: memberId }, data: access });
}

/** Whom the command line acts for: the member with that address, or the first who may edit. */
export async function memberForTheCommandLine(email: string | null): Promise<string | null> {
  const member = await database().member.findFirst({
    where: email === null ? { capabilities: { has: 'edit' } } : { email: email.toLowerCase() },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return member?.id ?? null;
}
