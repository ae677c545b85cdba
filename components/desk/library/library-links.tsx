import Link from 'next/link';

const events = { href: '/desk/sources/events', label: 'Source events' };
const imports = { href: '/desk/sources/import', label: 'Import references' };

/** The ways on from the library's list. */
export function LibraryLinks({ mayAdd }: { mayAdd: boolean }) {
  const links = mayAdd ? [events, imports] : [events];
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
