import Link from 'next/link';

const tabs = [
  { key: 'words', label: 'Words', query: '' },
  { key: 'acts', label: 'Acts', query: '?show=acts' },
] as const;

/** What was written, and what was done: two tellings of one history, each with its address. */
export function HistoryTabs({ briefId, shown }: { briefId: string; shown: 'words' | 'acts' }) {
  return (
    <nav aria-label="What the history tells">
      <ul className="flex gap-1 border-b text-sm">
        {tabs.map(({ key, label, query }) => (
          <li key={key}>
            <Link
              href={`/desk/briefs/${briefId}/history${query}`}
              aria-current={key === shown ? 'page' : undefined}
              className="-mb-px block border-b-2 border-transparent px-3 py-1.5 hover:bg-sunk aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
