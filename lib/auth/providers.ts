import CredentialsProvider from 'next-auth/providers/credentials';
import type { EmailConfig } from 'next-auth/providers/email';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { LINK_MINUTES, waitCode } from '../domain/member/sign-in.ts';
import { env } from '../env.ts';
import { signInWithPassword } from './password-sign-in.ts';
import { sendSignInLink } from './sign-in-link.ts';

const typedSchema = z.object({ email: z.string(), password: z.string() });

/** Address and password. A wait is thrown, because next-auth passes nothing else on in words. */
export function passwordProvider(network: string) {
  return CredentialsProvider({
    name: 'Password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(credentials) {
      const typed = typedSchema.safeParse(credentials);
      if (!typed.success) return null;
      const answer = await signInWithPassword(typed.data, network);
      if (!answer) return null;
      if ('waitSeconds' in answer) throw new Error(waitCode(answer.waitSeconds));
      return { id: answer.memberId };
    },
  });
}

/** A link by mail. Written out, because next-auth's own would bring its letters and transport. */
export function linkProvider(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: '',
    from: '',
    maxAge: LINK_MINUTES * 60,
    sendVerificationRequest: ({ identifier, url }) => sendSignInLink(identifier, url),
    options: {},
  };
}

/** What we read of a provider's ID token. */
export type ProviderProfile = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
};

/** The OpenID Connect provider of this installation. */
export function identityProvider(issuer: string): OAuthConfig<ProviderProfile> {
  return {
    id: 'oidc',
    type: 'oauth',
    name: env().OIDC_NAME,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: env().OIDC_CLIENT_ID ?? '',
    clientSecret: env().OIDC_CLIENT_SECRET ?? '',
    profile: ({ sub, email, name }) => ({ id: sub, email, name }),
    // Safe here: the provider is the newsroom's own, and only addresses that it has verified pass.
    allowDangerousEmailAccountLinking: true,
  };
}
