import type { SheetEvent } from '@/lib/document/review-sheet/sheet-events.ts';
import { EventEntry } from '../review/claim/claim-events.tsx';

/** What happened to the sources of a claim: what no decision has answered comes first. */
export function LiveEvents({
  events,
  timeZone,
}: {
  events: readonly SheetEvent[];
  timeZone: string;
}) {
  if (events.length === 0) return null;
  const inOrder = events.toSorted((one, other) => Number(one.answered) - Number(other.answered));
  return (
    <div className="grid gap-2 border-t pt-3 text-sm">
      <h3 className="font-semibold">What happened to its sources</h3>
      <ul className="grid gap-2">
        {inOrder.map((event) => (
          <EventEntry key={event.id} event={event} timeZone={timeZone} />
        ))}
      </ul>
    </div>
  );
}
