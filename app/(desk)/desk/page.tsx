import Link from 'next/link';
import { BriefGroups } from '@/components/desk/brief-groups.tsx';
import { MentionList } from '@/components/desk/mention-list.tsx';
import { Pages } from '@/components/desk/pages.tsx';
import { UnsentWork } from '@/components/desk/unsent-work.tsx';
import { buttonClass } from '@/components/ui/button.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listDesk } from '@/lib/data/desk.ts';
import { mentionsOf } from '@/lib/data/mentions.ts';
import { readPublication } from '@/lib/data/publication-settings.ts';
import { can } from '@/lib/domain/policy.ts';

// The layout beside this page does not give its template to it.
export const metadata = { title: { absolute: 'Briefs · Factdesk' } };

export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>;
}) {
  const actor = await requireActor();
  const { page } = await searchParams;
  const { timeZone } = await readPublication();
  const desk = await listDesk(actor, Number(page) || 1, new Date());
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Briefs</h1>
        {can(actor, 'create-brief').ok ? (
          <div className="flex gap-2">
            <Link href="/desk/import" className={buttonClass('secondary')}>
              Import a text
            </Link>
            <Link href="/desk/briefs/new" className={buttonClass('primary')}>
              Start a brief
            </Link>
          </div>
        ) : null}
      </div>
      <UnsentWork
        memberId={actor.id}
        headlines={Object.fromEntries(desk.briefs.map(({ id, headline }) => [id, headline]))}
      />
      <MentionList mentions={await mentionsOf(actor)} timeZone={timeZone} />
      <BriefGroups briefs={desk.briefs} timeZone={timeZone} />
      <Pages page={desk.page} pages={desk.pages} hrefOf={(page) => `/desk?page=${page}`} />
    </main>
  );
}
