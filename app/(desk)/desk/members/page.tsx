import { notFound } from 'next/navigation';
import { InvitationList } from '@/components/desk/members/invitation-list.tsx';
import { InviteForm } from '@/components/desk/members/invite-form.tsx';
import { MemberRow } from '@/components/desk/members/member-row.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { memberList } from '@/lib/data/member/member-list.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';

export const metadata = { title: 'Members' };

export default async function MembersPage() {
  const actor = await requireActor();
  const list = await memberList(actor, new Date());
  if (!list) notFound();
  const { timeZone } = await readPublication();
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Members</h1>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <section aria-labelledby="members" className="grid gap-2">
          <h2 id="members" className="text-sm font-semibold text-soft">
            On the desk · {list.members.length}
          </h2>
          <ul className="rounded-card border bg-card px-4">
            {list.members.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                isOneself={member.id === actor.id}
                timeZone={timeZone}
              />
            ))}
          </ul>
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="invite" className="grid gap-3">
            <h2 id="invite" className="font-serif text-lg font-bold">
              Invite somebody
            </h2>
            <InviteForm />
          </section>
          <section aria-labelledby="invitations" className="grid gap-3">
            <h2 id="invitations" className="font-serif text-lg font-bold">
              Open invitations
            </h2>
            <InvitationList invitations={list.invitations} timeZone={timeZone} />
          </section>
        </div>
      </div>
    </main>
  );
}
