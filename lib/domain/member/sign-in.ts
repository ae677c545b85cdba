/** How long a link sent by mail works. */
export const LINK_MINUTES = 15;

/** A session lasts so long from signing in, however often its cookie is renewed. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** Said to everybody who asks for a link, so that nobody learns who is a member. */
export const LINK_ON_ITS_WAY =
  'If that address belongs to a member or has been invited, a link is on its way. ' +
  `It works once, for ${LINK_MINUTES} minutes.`;

/** The code of a refusal that passes by itself, as it travels in an address. */
export function waitCode(seconds: number): string {
  return `wait-${Math.max(1, Math.ceil(seconds))}`;
}

/**
 * What a code of a failed sign-in means, in words. One answer serves for an unknown address, a
 * wrong password and a suspended member.
 */
export function signInProblem(code: string): string {
  const wait = /^wait-(\d{1,6})$/.exec(code)?.[1];
  if (wait) return `Too many attempts. Wait ${inWords(Number(wait))}, then try again.`;
  switch (code) {
    case 'CredentialsSignin':
      return 'The address and the password do not belong together, or the membership is suspended.';
    case 'EmailSignin':
      return 'Give an e-mail address such as mina@example.org.';
    case 'Verification':
      return `This link has been used, or is older than ${LINK_MINUTES} minutes. Ask for a new one.`;
    case 'AccessDenied':
      return 'This address is not a member’s and has not been invited, or nobody has verified it. Ask an admin for an invitation.';
    case 'again':
      return 'The form was sent before the page was ready. Nothing was changed; try once more.';
    case 'unreachable':
      return 'The desk cannot be reached at the moment. What you typed is still here; try again.';
    default:
      return 'Signing in did not work. Nothing was changed; try again.';
  }
}

/**
 * A path of this site to go on to, or the desk's front page for anything else: an address that
 * somebody else wrote must not lead elsewhere.
 */
export function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) ? next : '/desk';
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
