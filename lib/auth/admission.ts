import { findByAccount, findByAddress } from '../data/member/credentials.ts';
import { hasOpenInvitation } from '../data/member/invitations.ts';
import { parseEmailAddress } from '../domain/member/email-address.ts';
import type { ProviderProfile } from './providers.ts';

/** Whether the holder of a link may come in: members only; the invited join on the link's page. */
export async function admitsLink(email: string): Promise<boolean> {
  const member = await findByAddress(email);
  return member !== null && !member.suspended;
}

/**
 * Whether somebody whom the identity provider names may come in: a member whose account it is
 * already, or the holder of a verified address that is a member's or has been invited.
 */
export async function admitsAccount(issuer: string, profile: ProviderProfile): Promise<boolean> {
  const linked = await findByAccount({ provider: issuer, providerAccountId: profile.sub });
  if (linked) return !linked.suspended;
  const email = parseEmailAddress(profile.email ?? '');
  if (!email || profile.email_verified !== true) return false;
  const member = await findByAddress(email);
  return member ? !member.suspended : hasOpenInvitation(email, new Date());
}
