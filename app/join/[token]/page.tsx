import { Door } from '@/components/sign-in/door.tsx';
import { JoinForm } from '@/components/sign-in/join-form.tsx';
import { buttonClass } from '@/components/ui/button.tsx';
import { findInvitation } from '@/lib/data/member/invitations.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { usableInvitation } from '@/lib/domain/member/invitation.ts';

export const metadata = { title: 'Join', referrer: 'same-origin', robots: { index: false } };

/** Where an invitation's link leads. Opening it uses nothing up. */
export default async function JoinPage({ params }: PageProps<'/join/[token]'>) {
  const { token } = await params;
  const { name: publication } = await readPublication();
  const usable = usableInvitation(await findInvitation(token), new Date());

  if (!usable.ok) {
    return (
      <Door
        publication={publication}
        title="This invitation cannot be used"
        lead={usable.refusal.message}
      >
        <a href="/sign-in" className={buttonClass('secondary')}>
          Sign in
        </a>
      </Door>
    );
  }
  const { email } = usable.value;
  return (
    <Door
      publication={publication}
      title="Join the desk"
      lead={
        <>
          You were invited as <strong className="text-ink">{email}</strong>.
        </>
      }
    >
      <JoinForm email={email} proof={{ invitation: token }} />
    </Door>
  );
}
