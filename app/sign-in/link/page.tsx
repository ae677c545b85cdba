import { Door } from '@/components/sign-in/door.tsx';
import { JoinForm } from '@/components/sign-in/join-form.tsx';
import { Button, buttonClass } from '@/components/ui/button.tsx';
import { readSignInLink } from '@/lib/auth/sign-in-link.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { localPath, signInProblem } from '@/lib/domain/member/sign-in.ts';
import { firstOf } from '../first-of.ts';

export const metadata = { title: 'Continue', referrer: 'same-origin', robots: { index: false } };

/** Where a link in a mail leads. Opening it does nothing: mail scanners open links too. */
export default async function LinkPage({ searchParams }: PageProps<'/sign-in/link'>) {
  const params = await searchParams;
  const email = firstOf(params.email) ?? '';
  const token = firstOf(params.token) ?? '';
  const callbackUrl = localPath(firstOf(params.callbackUrl));
  const { name: publication } = await readPublication();
  const holder = await readSignInLink({ email, token }, new Date());

  if (holder === 'useless') {
    return (
      <Door
        publication={publication}
        title="This link does not work"
        lead={signInProblem('Verification')}
      >
        <a href="/sign-in" className={buttonClass('primary')}>
          Sign in
        </a>
      </Door>
    );
  }
  if (holder === 'invited') {
    return (
      <Door
        publication={publication}
        title="Join the desk"
        lead={`You were invited as ${email}. Under which name?`}
      >
        <JoinForm email={email} proof={{ email, token }} />
      </Door>
    );
  }
  return (
    <Door publication={publication} title="Sign in to the desk" lead={`You continue as ${email}.`}>
      <form
        method="post"
        action={`/api/auth/callback/email?${new URLSearchParams({ email, token, callbackUrl })}`}
        className="grid"
      >
        <Button type="submit" look="primary">
          Sign in
        </Button>
      </form>
    </Door>
  );
}
