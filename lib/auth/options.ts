import type { AuthOptions } from 'next-auth';
import { recordSignIn } from '../commands/member/sign-in.ts';
import { signOut } from '../commands/member/sign-out.ts';
import { findActorOfSession } from '../data/member/sessions.ts';
import { localPath, SESSION_SECONDS, waitCode } from '../domain/member/sign-in.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { canSendMail } from '../mail/send-letter.ts';
import { memberAdapter } from './adapter.ts';
import { admitsAccount, admitsLink } from './admission.ts';
import { identityProvider, linkProvider, passwordProvider } from './providers.ts';
import { contentOf, isSecure, sessionOfContent } from './session.ts';
import { countLink } from './sign-in-limits.ts';

/** How a session comes about, by the kind of next-auth's provider. */
const ways = { credentials: 'password', email: 'link', oauth: 'provider' } as const;

/**
 * How next-auth signs people in here, for one request from `network`. Sessions are tokens that
 * name a member and a record: what the member may do and whether the session goes on are read at
 * every request.
 */
export function authOptions(network: string): AuthOptions {
  const { NEXTAUTH_SECRET, FACTDESK_URL, OIDC_ISSUER } = env();
  // The only place where next-auth looks for its own address.
  process.env.NEXTAUTH_URL = FACTDESK_URL;
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    adapter: memberAdapter,
    providers: [
      passwordProvider(network),
      ...(canSendMail() ? [linkProvider()] : []),
      ...(OIDC_ISSUER ? [identityProvider(OIDC_ISSUER)] : []),
    ],
    pages: {
      signIn: '/sign-in',
      error: '/sign-in',
      verifyRequest: '/sign-in?sent=1',
    },
    callbacks: {
      async signIn({ user, account, profile, email }) {
        if (account?.type === 'credentials') return true;
        if (account?.type === 'email' && email?.verificationRequest) {
          const seconds = await countLink({ email: account.providerAccountId, network });
          return seconds === 0 || `/sign-in?error=${waitCode(seconds)}`;
        }
        if (account?.type === 'email') return admitsLink(user.email ?? '');
        return OIDC_ISSUER && profile?.sub
          ? admitsAccount(OIDC_ISSUER, { ...profile, sub: profile.sub })
          : false;
      },

      /** Called with an account when a session begins, and without when its token is renewed. */
      async jwt({ token, user, account }) {
        if (!account) return { sub: token.sub, session: token.session };
        const recorded = await recordSignIn(new Date(), user.id, ways[account.type]);
        if (!recorded.ok) throw new Error(recorded.refusal.message);
        return contentOf(recorded.value);
      },

      async session({ session, token }) {
        const held = sessionOfContent(token);
        const actor = held && (await findActorOfSession(held, new Date()));
        return {
          expires: session.expires,
          user: actor ? { name: actor.name, email: actor.email } : undefined,
        };
      },

      /** Paths of ours alone; without a host, because one desk may answer to several names. */
      redirect: ({ url }) => localPath(url),
    },
    events: {
      async signOut({ token }) {
        const held = sessionOfContent(token);
        if (held) await signOut(new Date(), held);
      },
    },
    logger: {
      error: (code, found) =>
        log.error('Signing in failed', {
          code,
          error: found instanceof Error ? found : found.error,
        }),
      warn: (code) => log.warn('A doubt about signing in', { code }),
      debug: () => {},
    },
  };
}
