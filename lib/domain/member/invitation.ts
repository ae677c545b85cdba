import { accept, type Outcome, refuse } from '../refusal.ts';

/** How long the link of an invitation works. */
export const INVITATION_DAYS = 7;

/** What of an invitation tells whether it can still be used. */
export type InvitationDates = { createdAt: Date; expiresAt: Date; acceptedAt: Date | null };

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** The instant from which a new invitation no longer works. */
export function invitationExpiry(createdAt: Date): Date {
  return new Date(createdAt.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

/** Whether an invitation can be used now. A revoked one ends at the instant when it began. */
export function invitationState(dates: InvitationDates, now: Date): InvitationState {
  if (dates.acceptedAt) return 'used';
  if (dates.expiresAt <= dates.createdAt) return 'revoked';
  return dates.expiresAt <= now ? 'expired' : 'open';
}

/** The invitation, if it can be used now; if not, why, in words for the holder of its link. */
export function usableInvitation<Known extends InvitationDates>(
  invitation: Known | null,
  now: Date,
): Outcome<Known> {
  if (!invitation) return refuse('not-found', closed.unknown);
  const state = invitationState(invitation, now);
  return state === 'open' ? accept(invitation) : refuse('conflict', closed[state]);
}

const closed: Record<Exclude<InvitationState, 'open'> | 'unknown', string> = {
  unknown: 'This invitation is not known. Check that you opened the whole link.',
  used: 'This invitation has been used. If it was you, sign in; if not, tell an admin.',
  revoked: 'This invitation has been revoked. Ask an admin for a new one.',
  expired: `This invitation has expired: its link worked for ${INVITATION_DAYS} days. Ask an admin for a new one.`,
};
