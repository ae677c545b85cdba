import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '../env.ts';

/** A session ends so long after it began, however often next-auth renews its token. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** All that a session's token says: whose it is and when it began, in seconds. */
const contentSchema = z.object({ sub: z.string(), began: z.number() });

export type SessionContent = z.infer<typeof contentSchema>;

/** What a session that begins now holds. What its member may do is asked of Postgres each time. */
export function beginSession(memberId: string): SessionContent {
  return { sub: memberId, began: secondsNow() };
}

/**
 * The member whose session a decoded token is; null for none, or one that is over. Sessions from
 * before a change of password are to be refused here, by when they began.
 */
export function memberOfContent(content: unknown): string | null {
  const read = contentSchema.safeParse(content);
  if (!read.success || read.data.began + SESSION_SECONDS <= secondsNow()) return null;
  return read.data.sub;
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

/** The cookie that begins a session, as next-auth would set it. */
export async function openSession(memberId: string) {
  const { NEXTAUTH_SECRET: secret } = env();
  const value = await encode({ token: beginSession(memberId), secret, maxAge: SESSION_SECONDS });
  return { ...sessionCookie(), value, maxAge: SESSION_SECONDS };
}

/** The cookie that ends a session. */
export function endedSession() {
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

/** The id of the member whose session this is; null for none, a forged one, or one that is over. */
export async function memberOfSession(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    return memberOfContent(await decode({ token, secret: env().NEXTAUTH_SECRET }));
  } catch {
    return null;
  }
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
