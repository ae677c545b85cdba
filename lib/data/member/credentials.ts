import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** Whose a password, an address or an account at the identity provider is. */
export type Holder = { memberId: string; email: string; suspended: boolean };

const asHolder = { id: true, email: true, suspendedAt: true } as const;

/** The member of an address, with the hash of their password if they have one. */
export async function findPassword(
  email: string,
): Promise<(Holder & { passwordHash: string | null }) | null> {
  const row = await database().member.findUnique({
    where: { email },
    select: { ...asHolder, passwordHash: true },
  });
  return row && { ...holder(row), passwordHash: row.passwordHash };
}

/** The member of an address. */
export async function findByAddress(email: string): Promise<Holder | null> {
  const row = await database().member.findUnique({ where: { email }, select: asHolder });
  return row && holder(row);
}

/** An account at an identity provider: its issuer, and the subject that it means there. */
export type ProviderAccount = { provider: string; providerAccountId: string };

/** The member that an account was linked to. */
export async function findByAccount(account: ProviderAccount): Promise<Holder | null> {
  const row = await database().account.findUnique({
    where: { provider_providerAccountId: account },
    select: { member: { select: asHolder } },
  });
  return row && holder(row.member);
}

export async function linkAccount(
  tx: Tx,
  account: ProviderAccount,
  memberId: string,
): Promise<void> {
  await tx.account.create({ data: { ...account, memberId } });
}

/** Notes that a member has shown that the address is theirs; keeps the first time. */
export async function saveVerifiedAddress(tx: Tx, memberId: string, at: Date): Promise<void> {
  await tx.member.updateMany({
    where: { id: memberId, emailVerified: null },
    data: { emailVerified: at },
  });
}

function holder(row: { id: string; email: string; suspendedAt: Date | null }): Holder {
  return { memberId: row.id, email: row.email, suspended: row.suspendedAt !== null };
}
