import type { Tx } from '../transaction.ts';

/** A link to sign in by: for which address, the digest of its token, and until when. */
export type SignInLink = { identifier: string; token: string; expires: Date };

/** Which link is meant. */
export type LinkKey = Pick<SignInLink, 'identifier' | 'token'>;

/** Looks at a link without using it up. */
export async function findLink(tx: Tx, key: LinkKey): Promise<SignInLink | null> {
  return tx.verificationToken.findUnique({ where: { identifier_token: key } });
}

export async function addLink(tx: Tx, link: SignInLink): Promise<void> {
  await tx.verificationToken.create({ data: link });
}

/** Removes a link and gives it; null when it is not there, or no longer. */
export async function takeLink(tx: Tx, { identifier, token }: LinkKey): Promise<SignInLink | null> {
  const [link] = await tx.$queryRaw<SignInLink[]>`
    DELETE FROM "VerificationToken" WHERE identifier = ${identifier} AND token = ${token}
    RETURNING identifier, token, expires`;
  return link ?? null;
}

export async function clearOldLinks(tx: Tx, now: Date): Promise<void> {
  await tx.verificationToken.deleteMany({ where: { expires: { lte: now } } });
}
