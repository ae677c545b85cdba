'use client';

import { eventWords, type SourceEvent } from '@/lib/domain/health/source-event.ts';
import { Notice } from '../../ui/notice.tsx';

/** What happened to sources and asks for a new decision on the claim; nothing where nothing does. */
export function ClaimEvents({ events }: { events: readonly SourceEvent[] }) {
  if (events.length === 0) return null;
  return (
    <Notice tone="bad">
      <p className="font-semibold">A source asks for a new decision</p>
      <ul className="grid gap-1">
        {events.map((event) => (
          <li key={event.id}>
            {eventWords(event)}. {event.reason}{' '}
            <a className="underline" href={`/desk/sources/${event.source}`}>
              How the source fares
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
