import { acceptInvitation, joinBySignInLink } from '../commands/member/accept-invitation.ts';
import { findInvitation } from '../data/member/invitations.ts';
import { usableInvitation } from '../domain/member/invitation.ts';
import { passwordProblem } from '../domain/member/password.ts';
import { signInProblem } from '../domain/member/sign-in.ts';
import { type Outcome, refuse } from '../domain/refusal.ts';
import { hashPassword } from './password.ts';
import { type HeldLink, linkKey } from './sign-in-link.ts';

/** Joins with the token of an invitation and a password, or with a link that was sent by mail. */
export type JoinRequest =
  | { invitation: string; name: string; password: string }
  | (HeldLink & { name: string });

/** Makes the holder of an invitation a member; gives their id. */
export async function joinDesk(
  request: JoinRequest,
  now: Date,
): Promise<Outcome<{ memberId: string }>> {
  const { name } = request;
  if (!('invitation' in request)) {
    const link = linkKey(request);
    return link
      ? joinBySignInLink(now, link, name)
      : refuse('invalid', signInProblem('Verification'));
  }

  const { invitation: token, password } = request;
  // Looked at first, so that nobody but the invited can make the server hash passwords.
  const usable = usableInvitation(await findInvitation(token), now);
  if (!usable.ok) return usable;
  const problem = passwordProblem(password, { email: usable.value.email, name });
  if (problem) return refuse('invalid', problem);
  return acceptInvitation(now, token, { name, passwordHash: await hashPassword(password) });
}
