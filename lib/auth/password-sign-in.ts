import { findPassword } from '../data/member/credentials.ts';
import { parseEmailAddress } from '../domain/member/email-address.ts';
import { checkPassword } from './password.ts';
import { countGuess, forgetGuesses } from './sign-in-limits.ts';

/** A member who gave their password, or the seconds to wait before anybody may try again. */
export type PasswordAnswer = { memberId: string } | { waitSeconds: number } | null;

/**
 * Looks whether the password is that of the address. The answer is the same null, after the same
 * work, for an address that nobody has, a wrong password and a suspended member.
 */
export async function signInWithPassword(
  { email: typed, password }: { email: string; password: string },
  network: string,
): Promise<PasswordAnswer> {
  const email = parseEmailAddress(typed) ?? '';
  const attempt = { email, network };
  const waitSeconds = await countGuess(attempt);
  if (waitSeconds > 0) return { waitSeconds };

  const found = await findPassword(email);
  const isRight = await checkPassword(found?.passwordHash, password);
  if (!found || !isRight || found.suspended) return null;
  await forgetGuesses(attempt);
  return { memberId: found.memberId };
}
