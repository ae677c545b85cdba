'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { fromSender } from '../auth/from-sender.ts';
import { noSession, sessionCookieName, sessionOfToken } from '../auth/session.ts';
import { signOut } from '../commands/member/sign-out.ts';

/** Ends the session of this browser, wherever its cookie was copied to, and goes to the door. */
export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const session = await sessionOfToken(jar.get(sessionCookieName())?.value);
  if (session) await fromSender(() => signOut(new Date(), session));
  jar.set(noSession());
  redirect('/sign-in');
}
