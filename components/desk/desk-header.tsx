import Link from 'next/link';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import { PersonBadge } from '../editor/presence/person-badge.tsx';
import { Bell } from './notifications/bell.tsx';
import { RoomNav } from './room-nav.tsx';
import { SignOut } from './sign-out.tsx';
import { SkipLink } from './skip-link.tsx';

/** The rooms of the desk; one that is for an act is shown to those who may do it. */
const rooms = [
  { href: '/desk', holds: '/desk/briefs', label: 'Briefs', act: null },
  { href: '/desk/import', label: 'Import', act: 'import-brief' },
  { href: '/desk/questions', label: 'Questions', act: null },
  { href: '/desk/sources', label: 'Sources', act: null },
  { href: '/desk/record', label: 'Record', act: 'read-record' },
  { href: '/desk/members', label: 'Members', act: 'manage-members' },
  { href: '/desk/settings', label: 'Settings', act: 'change-settings' },
] as const;

/** Where there are more rooms than this, a narrow bar shows who is signed in by initials, and nothing else. */
const MOST_BESIDE_A_NAME = 4;

/** The desk's bar: where one can go, and who is signed in. */
export function DeskHeader({
  actor,
  publication,
  unread,
}: {
  actor: Actor;
  publication: string;
  /** How much of what they are told they have not read. */
  unread: number;
}) {
  const open = rooms.filter(({ act }) => act === null || can(actor, act).ok);
  const isFull = open.length > MOST_BESIDE_A_NAME;
  return (
    <header className="border-b bg-card print:hidden">
      <SkipLink />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 lg:gap-x-6">
        <Link href="/desk" className="font-serif text-lg font-bold">
          Factdesk
        </Link>
        <RoomNav rooms={open} />
        <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-sm lg:gap-x-4">
          <a href="/" className={`text-soft hover:underline ${isFull ? 'max-lg:hidden' : ''}`}>
            {publication}
          </a>
          <Bell unread={unread} />
          <span className={isFull ? 'max-lg:hidden' : ''}>{actor.name}</span>
          {isFull ? (
            <span className="lg:hidden">
              <PersonBadge person={actor} words={actor.name} title={actor.name} />
            </span>
          ) : null}
          <SignOut />
        </div>
      </div>
    </header>
  );
}
