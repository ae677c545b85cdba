'use client';

import { concerning, eventWords } from '@/lib/domain/health/source-event.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWriting } from '../writing.tsx';

/** What happened to the source of a citation, as far as it is about what the citation leans on. */
export function CitationEvents({
  citation,
}: {
  citation: { source: string; quotation: string | null };
}) {
  const { props } = useWriting();
  const events = concerning([citation], props.sourceEvents);
  if (events.length === 0) return null;
  return (
    <Notice tone="bad">
      <ul className="grid gap-1">
        {events.map((event) => (
          <li key={event.id}>
            <b>{eventWords(event)}.</b> {event.reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
