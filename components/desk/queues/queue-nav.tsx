import Link from 'next/link';
import { type DeskQueue, deskHref, deskQueues, everything } from '@/lib/domain/desk-query.ts';
import { queueWords } from './queue-words.ts';

/** The queues of the desk, each with how many briefs stand in it. */
export function QueueNav({
  counts,
  current,
}: {
  counts: Readonly<Record<DeskQueue, number>>;
  current: DeskQueue;
}) {
  return (
    <nav aria-label="Queues">
      <ul className="flex flex-wrap gap-2 text-sm">
        {deskQueues.map((queue) => (
          <li key={queue}>
            <Link
              href={deskHref({ ...everything, queue })}
              aria-current={queue === current ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-strong-rule/60 bg-card px-3 py-1 hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              {queueWords[queue].label}
              <span className="tabular-nums text-soft">{counts[queue]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
