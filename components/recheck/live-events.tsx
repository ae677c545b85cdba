import type { SheetEvent } from '@/lib/document/sheet-events.ts';
import { EventEntry } from '../review/claim-events.tsx';

/** What happened to the sources of a claim: what no decision has answered comes first. */
export function LiveEvents({
  claimId,
  events,
  timeZone,
}: {
  claimId: string;
  events: readonly SheetEvent[];
  timeZone: string;
}) {
  if (events.length === 0) return null;
  const title = `live-${claimId}-events`;
  const inOrder = events.toSorted((one, other) => Number(one.answered) - Number(other.answered));
  return (
    <section aria-labelledby={title} className="grid gap-2 border-t pt-3 text-sm">
      <h3 id={title} className="font-semibold">
        What happened to its sources
      </h3>
      <ul className="grid gap-2">
        {inOrder.map((event) => (
          <EventEntry key={event.id} event={event} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}
