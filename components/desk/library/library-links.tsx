import Link from 'next/link';

type LibraryLink = { href: string; label: string };

/** Ways from the library to what is done with all of it. */
const links: readonly LibraryLink[] = [{ href: '/desk/sources/events', label: 'Source events' }];

/** The ways on from the library's list. */
export function LibraryLinks() {
  return (
    <nav aria-label="The library">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="underline">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
