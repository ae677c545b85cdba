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
    /** Whether what is in it asks something of whoever looks. */
    asks?: boolean;
    isCurrent: boolean;
  }>;
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2 text-sm">
        {tabs.map(({ key, href, words, count, asks = false, isCurrent }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-strong-rule/60 bg-card px-3 py-1 hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              {words}
              {count === undefined ? null : (
                <span
                  className={`tabular-nums ${asks && count > 0 ? 'rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent' : 'text-soft'}`}
                >
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
