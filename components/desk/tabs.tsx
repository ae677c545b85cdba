import Link from 'next/link';

/** The parts that a list falls into, each an address, with how much is in it where that is known. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: ReadonlyArray<{
    key: string;
    href: string;
    words: string;
    count?: number;
    isCurrent: boolean;
  }>;
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2 text-sm">
        {tabs.map(({ key, href, words, count, isCurrent }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-strong-rule/60 bg-card px-3 py-1 hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              {words}
              {count === undefined ? null : <span className="tabular-nums text-soft">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
