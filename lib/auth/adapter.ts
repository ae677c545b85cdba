import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { joinByVerifiedAddress } from '../commands/member/accept-invitation.ts';
import {
  keepSignInLink,
  linkProviderAccount,
  redeemSignInLink,
} from '../commands/member/sign-in.ts';
import { findByAccount, findByAddress, type Holder } from '../data/member/credentials.ts';
import { parseEmailAddress } from '../domain/member/email-address.ts';
import { LONGEST_NAME } from '../domain/member/person-name.ts';
import { env } from '../env.ts';

/**
 * How next-auth reaches our members. It is not `@auth/prisma-adapter`, because that one makes a
 * user of everybody who arrives and writes outside of our commands: here nobody becomes a member
 * without an invitation and an audit event, and accounts belong to an issuer.
 */
export const memberAdapter: Adapter = {
  /** The provider has verified the address and `admission` has found its invitation. */
  async createUser(user: Omit<AdapterUser, 'id'>) {
    const name = user.name?.trim() || user.email.split('@')[0] || user.email;
    const joined = await joinByVerifiedAddress(new Date(), user.email, name.slice(0, LONGEST_NAME));
    if (!joined.ok) throw new Error(joined.refusal.message);
    return { ...user, id: joined.value.memberId };
  },

  /** Nobody: next-auth would link a new account to whoever is signed in, whatever its address. */
  getUser: () => null,

  async getUserByEmail(email) {
    return asUser(await findByAddress(email));
  },

  async getUserByAccount({ providerAccountId }) {
    return asUser(await findByAccount(ownAccount(providerAccountId)));
  },

  async linkAccount({ providerAccountId, userId }: AdapterAccount) {
    await linkProviderAccount(ownAccount(providerAccountId), userId);
  },

  /** That the address is verified is recorded with the sign-in itself. */
  updateUser: ({ id, email = '', emailVerified = null }) => ({ id, email, emailVerified }),

  async createVerificationToken(link) {
    await keepSignInLink(new Date(), link);
    return link;
  },

  useVerificationToken: (link) =>
    parseEmailAddress(link.identifier) ? redeemSignInLink(link) : null,
};

/** A subject means somebody only together with its issuer, which may be replaced one day. */
function ownAccount(providerAccountId: string) {
  return { provider: env().OIDC_ISSUER ?? '', providerAccountId };
}

function asUser(found: Holder | null): AdapterUser | null {
  return found && { id: found.memberId, email: found.email, emailVerified: null };
}
