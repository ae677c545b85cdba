import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { beginSession } from '../commands/member/sign-in.ts';
import { findActorOfSession, type SessionKey } from '../data/member/sessions.ts';
import type { Actor } from '../domain/actor.ts';
import { SESSION_SECONDS } from '../domain/member/sign-in.ts';
import { env } from '../env.ts';

/** All that a session's token says: whose it is, and which record says whether it goes on. */
const contentSchema = z.object({ sub: z.uuid(), session: z.uuid() });

export type SessionContent = z.infer<typeof contentSchema>;

/** What the token of a session holds. */
export function contentOf({ memberId, sessionId }: SessionKey): SessionContent {
  return { sub: memberId, session: sessionId };
}

/** The session that a decoded token names; null for anything else. */
export function sessionOfContent(content: unknown): SessionKey | null {
  const read = contentSchema.safeParse(content);
  return read.success ? { memberId: read.data.sub, sessionId: read.data.session } : null;
}

/** The session that a cookie's token names; null for none, a forged one, or one that is too old. */
export async function sessionOfToken(token: string | undefined): Promise<SessionKey | null> {
  if (!token) return null;
  try {
    return sessionOfContent(await decode({ token, secret: env().NEXTAUTH_SECRET }));
  } catch {
    return null;
  }
}

/** The member whose session a token names, as Postgres knows both now; null for everybody else. */
export async function actorOfToken(token: string | undefined): Promise<Actor | null> {
  const session = await sessionOfToken(token);
  return session && findActorOfSession(session, new Date());
}

/** Begins a session; gives its cookie, as next-auth would set it. */
export async function openSession(memberId: string) {
  const { NEXTAUTH_SECRET: secret } = env();
  const sessionId = await beginSession(new Date(), memberId);
  const token = contentOf({ memberId, sessionId });
  const value = await encode({ token, secret, maxAge: SESSION_SECONDS });
  return { ...sessionCookie(), value, maxAge: SESSION_SECONDS };
}

/** The cookie that takes a session's cookie away. */
export function noSession() {
  return { ...sessionCookie(), value: '', maxAge: 0 };
}

function sessionCookie() {
  return {
    name: sessionCookieName(),
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
  } as const;
}

/** The name that next-auth gives its cookie; over https browsers take it from us alone. */
export function sessionCookieName(): string {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
}

/** The name of the cookie that holds next-auth's token against forged forms. */
export function csrfCookieName(): string {
  return `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`;
}

export function isSecure(): boolean {
  return env().FACTDESK_URL.startsWith('https:');
}
