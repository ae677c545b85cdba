import type { ReactNode } from 'react';
import { DeskHeader } from '@/components/desk/desk-header.tsx';
import { FocusKeeper } from '@/components/desk/focus-keeper.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { unreadOf } from '@/lib/data/news/news.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';

export const metadata = { title: { default: 'Desk', template: '%s · Factdesk' } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { name, demo } = await readPublication();
  const unread = (await unreadOf([actor.id])).get(actor.id) ?? 0;
  return (
    <div className="flex min-h-dvh flex-col">
      <DeskHeader actor={actor} publication={name} unread={unread} />
      {demo ? (
        <aside
          aria-label="Demonstration"
          className="border-b bg-mixed-tint print:hidden px-4 py-1 text-center text-xs text-mixed"
        >
          A demonstration: the town, the people and the sources are invented.
        </aside>
      ) : null}
      {children}
      <FocusKeeper />
    </div>
  );
}
