import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '../domain/actor.ts';
import { PATH_HEADER } from './network.ts';
import { actorOfToken, sessionCookieName } from './session.ts';

/**
 * The member who asks for this page or action, as Postgres knows them now; null for everybody
 * else. Asked once a request, however many parts of a page want to know.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  return actorOfToken((await cookies()).get(sessionCookieName())?.value);
});

/** The same for pages of members alone: everybody else is sent to sign in, and from there back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const asked = (await headers()).get(PATH_HEADER) ?? '/desk';
  redirect(`/sign-in?next=${encodeURIComponent(withoutFrameworkParts(asked))}`);
}

/** A page's own address, where the framework asks for its contents alone. */
function withoutFrameworkParts(path: string): string {
  return path.replace(/([?&])_rsc=[^&]*(&|$)/, (_, before, after) => (after ? before : ''));
}
