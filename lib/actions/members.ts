'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { inviteMember, revokeInvitation } from '../commands/member/invite-member.ts';
import { setCapabilities } from '../commands/member/set-capabilities.ts';
import { reinstateMember, suspendMember } from '../commands/member/suspend-member.ts';
import { capabilities } from '../domain/actor.ts';
import type { Outcome, Refusal } from '../domain/refusal.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { invitationLetter } from '../mail/letters.ts';
import { canSendMail, sendLetter } from '../mail/send-letter.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

/** An invitation just made: its link is shown this once. */
export type InvitationMade = {
  email: string;
  link: string;
  /** Whether the link went by mail, too; null where there is no mail server. */
  mailed: boolean | null;
};

export type InviteState = { made?: InvitationMade; refusal?: Refusal };

const anyCapabilities = z.array(z.enum(capabilities));
const invitationSchema = z.object({ email: z.string().max(1_000), capabilities: anyCapabilities });

/** Invites somebody, and mails them the link where there is a mail server. */
export async function inviteAction(_previous: InviteState, form: FormData): Promise<InviteState> {
  const input = { email: form.get('email'), capabilities: form.getAll('capabilities') };
  const outcome = await asMember(invitationSchema, input, inviteMember);
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk/members');
  const { email, token, invitedBy, publication } = outcome.value;
  const link = `${env().FACTDESK_URL}/join/${token}`;
  const letter = invitationLetter({ publication, invitedBy, link });
  return { made: { email, link, mailed: await mailed(email, letter) } };
}

async function mailed(
  email: string,
  letter: ReturnType<typeof invitationLetter>,
): Promise<boolean | null> {
  if (!canSendMail()) return null;
  try {
    await sendLetter(email, letter);
    return true;
  } catch (error) {
    log.error('An invitation was not mailed', { error: error instanceof Error ? error : null });
    return false;
  }
}

/** Makes an invitation's link useless. */
export async function revokeInvitationAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await asMember(z.uuid(), form.get('invitationId'), revokeInvitation);
  return told(outcome, ({ email }) => `The invitation of ${email} is revoked.`);
}

const memberCapabilitiesSchema = z.object({ memberId: z.uuid(), capabilities: anyCapabilities });

/** Says anew what a member may do. */
export async function setCapabilitiesAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = { memberId: form.get('memberId'), capabilities: form.getAll('capabilities') };
  const outcome = await asMember(memberCapabilitiesSchema, input, (doing, asked) =>
    setCapabilities(doing, asked.memberId, asked.capabilities),
  );
  return told(outcome, () => 'Saved. It holds from now on, in open windows too.');
}

/** Takes every access from a member. */
export async function suspendAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(z.uuid(), form.get('memberId'), suspendMember);
  return told(outcome, ({ email }) => `${email} is suspended.`);
}

/** Gives a suspended member their access back. */
export async function reinstateAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(z.uuid(), form.get('memberId'), reinstateMember);
  return told(outcome, ({ email }) => `${email} is a member again.`);
}

function told<T>(outcome: Outcome<T>, words: (value: T) => string): FormState {
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk/members');
  return { done: words(outcome.value) };
}
