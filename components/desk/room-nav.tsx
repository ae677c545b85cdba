'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The rooms of the desk, and which of them one is in. */
export function RoomNav({
  rooms,
}: {
  rooms: ReadonlyArray<{ href: string; label: string; holds?: string }>;
}) {
  const path = usePathname();
  const isIn = (place: string) => path === place || path.startsWith(`${place}/`);
  return (
    <nav aria-label="Desk">
      <ul className="flex flex-wrap gap-x-2.5 gap-y-1 text-sm lg:gap-x-4">
        {rooms.map(({ href, label, holds }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isIn(holds ?? href) || path === href ? 'page' : undefined}
              className="rounded py-1 underline-offset-[0.5em] hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
