import { createHash } from 'node:crypto';
import { database } from '../data/database.ts';
import { findByAddress } from '../data/member/credentials.ts';
import { hasOpenInvitation } from '../data/member/invitations.ts';
import { findLink, type LinkKey } from '../data/member/sign-in-links.ts';
import { publicationSettings } from '../data/publication/publication-settings.ts';
import { parseEmailAddress } from '../domain/member/email-address.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { signInLetter } from '../mail/letters.ts';
import { sendLetter } from '../mail/send-letter.ts';

/** A link as its holder has it. */
export type HeldLink = { email: string; token: string };

/**
 * Sends a link, if the address is a member's or has been invited. Returns at once, so that the
 * answer to whoever asked takes as long for a stranger as for a member.
 *
 * @param callbackUrl the address that next-auth would send, which uses the link up when opened
 */
export function sendSignInLink(email: string, callbackUrl: string): void {
  // Mail scanners open what they find in a letter. Ours leads to a page with a button.
  const link = `${env().FACTDESK_URL}/sign-in/link${new URL(callbackUrl).search}`;
  sendWhereWelcome(email, link).catch((error) => {
    log.error('A sign-in link was not sent', { error });
  });
}

async function sendWhereWelcome(email: string, link: string): Promise<void> {
  if ((await whoHolds(email)) === 'stranger') return;
  const { name: publication } = await publicationSettings(database());
  await sendLetter(email, signInLetter({ publication, link }));
}

/**
 * What opening a link would do, without using it up: sign a member in, let somebody who was
 * invited join, or nothing, because it was used or is too old.
 */
export async function readSignInLink(
  held: HeldLink,
  now: Date,
): Promise<'member' | 'invited' | 'useless'> {
  const key = linkKey(held);
  const link = key && (await findLink(database(), key));
  if (!link || link.expires <= now) return 'useless';
  const holder = await whoHolds(link.identifier);
  return holder === 'stranger' ? 'useless' : holder;
}

/** How a held link is kept; null where it is for no address, so that there is none. */
export function linkKey({ email, token }: HeldLink): LinkKey | null {
  const identifier = parseEmailAddress(email);
  return identifier === null ? null : { identifier, token: linkDigest(token) };
}

/** What next-auth keeps of a link's token (`hashToken` in its `core/lib/utils`). */
function linkDigest(token: string): string {
  return createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
}

async function whoHolds(email: string): Promise<'member' | 'invited' | 'stranger'> {
  const member = await findByAddress(email);
  if (member) return member.suspended ? 'stranger' : 'member';
  return (await hasOpenInvitation(email, new Date())) ? 'invited' : 'stranger';
}
