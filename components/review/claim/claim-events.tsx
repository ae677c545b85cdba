import Link from 'next/link';
import type { SheetEvent } from '@/lib/document/review-sheet/sheet-events.ts';
import { eventWords } from '@/lib/domain/health/source-event.ts';
import { compareHref, sourceHref } from '../../desk/sources/hrefs.ts';
import { When } from '../../desk/when.tsx';
import { Pill } from '../../ui/pill.tsx';

/** What happened to the sources of a claim: what asks for a new decision first, then what was answered. */
export function ClaimEvents({
  events,
  timeZone,
}: {
  events: readonly SheetEvent[];
  timeZone: string;
}) {
  if (events.length === 0) return null;
  const open = events.filter(({ answered }) => !answered);
  const answered = events.filter((event) => event.answered);
  return (
    <section aria-labelledby="claim-events" className="grid gap-2 border-t pt-3 text-sm">
      <h3 id="claim-events" className="font-semibold">
        {open.length > 0 ? 'A source asks for a new decision' : 'What happened to its sources'}
      </h3>
      <ul className="grid gap-2">
        {[...open, ...answered].map((event) => (
          <EventEntry key={event.id} event={event} timeZone={timeZone} />
        ))}
      </ul>
      {open.length > 0 ? (
        <p>
          Approvals from before that no longer count. Approve these words again, or ask for changes.
        </p>
      ) : null}
    </section>
  );
}

/** One thing that happened to a source, with the ways to look into it. */
export function EventEntry({ event, timeZone }: { event: SheetEvent; timeZone: string }) {
  const { source, title, digest, before, reason, by, at, answered } = event;
  const tint = answered ? 'border-rule' : 'border-bad bg-bad-tint';
  return (
    <li className={`grid gap-1 rounded-lg border-l-4 px-3 py-2 ${tint}`}>
      <p className="flex flex-wrap items-baseline gap-2">
        <b>{eventWords(event)}</b>
        {answered ? (
          <Pill tone="neutral" shape="✓">
            Answered
          </Pill>
        ) : null}
      </p>
      <p>{reason}</p>
      <p className="text-soft">
        {title} · {by ?? 'The desk found it'} · <When at={at} timeZone={timeZone} />
      </p>
      <p className="flex flex-wrap gap-4">
        {before && digest ? (
          <Link className="underline" href={compareHref(source, before, digest)}>
            What changed in its text
          </Link>
        ) : null}
        <Link className="underline" href={sourceHref(source)}>
          How the source fares
        </Link>
      </p>
    </li>
  );
}
