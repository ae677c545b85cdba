'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { endedSession } from '../auth/session.ts';

/** Ends the session of this browser and goes to the sign-in page. */
export async function signOutAction(): Promise<void> {
  (await cookies()).set(endedSession());
  redirect('/sign-in');
}
