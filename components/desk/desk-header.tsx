import Link from 'next/link';
import { type Actor, holds } from '@/lib/domain/actor.ts';
import { SignOut } from './sign-out.tsx';

/** The desk's bar: where one can go, and who is signed in. */
export function DeskHeader({ actor, publication }: { actor: Actor; publication: string }) {
  const rooms = [
    { href: '/desk', label: 'Briefs' },
    { href: '/desk/import', label: 'Import' },
    { href: '/desk/sources', label: 'Sources' },
    ...(holds(actor, 'admin')
      ? [
          { href: '/desk/members', label: 'Members' },
          { href: '/desk/settings', label: 'Settings' },
        ]
      : []),
  ];
  return (
    <header className="border-b bg-card">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2.5">
        <Link href="/desk" className="font-serif text-lg font-bold">
          Factdesk
        </Link>
        <nav aria-label="Desk">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {rooms.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="rounded py-1 hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <a href="/" className="text-soft hover:underline">
            {publication}
          </a>
          <span>{actor.name}</span>
          <SignOut />
        </div>
      </div>
    </header>
  );
}
