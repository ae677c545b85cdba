import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { Door } from '@/components/sign-in/door.tsx';
import { ProviderForm } from '@/components/sign-in/provider-form.tsx';
import { SignInForm } from '@/components/sign-in/sign-in-form.tsx';
import { currentActor } from '@/lib/auth/actor.ts';
import { csrfCookieName } from '@/lib/auth/session.ts';
import { demoMembers } from '@/lib/data/member/member-list.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { localPath } from '@/lib/domain/member/sign-in.ts';
import { env } from '@/lib/env.ts';
import { canSendMail } from '@/lib/mail/send-letter.ts';
import { firstOf } from './first-of.ts';

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked, callbackUrl, error, sent } = await searchParams;
  const next = localPath(firstOf(asked) ?? firstOf(callbackUrl));
  // next-auth comes back with nothing but this when a form had no token of its own yet: one sent
  // without JavaScript, or before it ran. The token's cookie is there now.
  const again = callbackUrl !== undefined ? 'again' : undefined;
  if (await currentActor()) redirect(next);
  const { name } = await readPublication();
  const csrfCookie = (await cookies()).get(csrfCookieName())?.value ?? '';
  return (
    <Door
      publication={name}
      title="Sign in to the desk"
      lead="For members. Reading needs no account."
    >
      <SignInForm
        next={next}
        csrfToken={csrfCookie.split('|')[0] ?? ''}
        problem={firstOf(error) ?? again}
        sent={sent !== undefined}
        withLink={canSendMail()}
        demoAccounts={env().FACTDESK_DEMO ? await demoMembers() : []}
      >
        {env().OIDC_ISSUER ? <ProviderForm name={env().OIDC_NAME} next={next} /> : null}
      </SignInForm>
    </Door>
  );
}
