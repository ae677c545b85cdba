import { INVITATION_DAYS } from '../domain/member/invitation.ts';
import { LINK_MINUTES } from '../domain/member/sign-in.ts';
import type { Letter } from './letter.ts';

/** Asks somebody to join; `invitedBy` is the admin's name. */
export function invitationLetter(facts: {
  publication: string;
  invitedBy: string;
  link: string;
}): Letter {
  return {
    subject: `Join the desk of ${facts.publication}`,
    text: `${facts.invitedBy} invites you to the desk of ${facts.publication}, where briefs are
drafted, checked and published.

Join here; the link works once, for ${INVITATION_DAYS} days:

${facts.link}

If you did not expect this, do nothing.
`,
  };
}

/** Carries the link to sign in by. */
export function signInLetter(facts: { publication: string; link: string }): Letter {
  return {
    subject: `Sign in to the desk of ${facts.publication}`,
    text: `Somebody, probably you, asked to sign in to the desk of ${facts.publication}.

Continue here; the link works once, for ${LINK_MINUTES} minutes:

${facts.link}

If it was not you, do nothing: nobody gets in without this link.
`,
  };
}
