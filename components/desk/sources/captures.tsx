import type { CalendarDate } from '@/lib/domain/calendar-date.ts';
import { CaptureList } from './capture-list.tsx';
import { PasteCapture } from './paste-capture.tsx';

/** What was kept of a source, and the ways to keep more of it. */
export function Captures({
  sourceId,
  captures,
}: {
  sourceId: string;
  captures: readonly { digest: string; text: string; capturedOn: CalendarDate }[];
}) {
  return (
    <section aria-labelledby="captures" className="grid gap-3">
      <h2 id="captures" className="font-serif text-lg font-bold">
        Captures
      </h2>
      <CaptureList captures={captures} />
      <PasteCapture sourceId={sourceId} />
    </section>
  );
}
