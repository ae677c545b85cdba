import { type CalendarDate, longDate } from '@/lib/domain/calendar-date.ts';

/** The texts that were kept of a source, newest first. */
export function CaptureList({
  captures,
}: {
  captures: readonly { digest: string; text: string; capturedOn: CalendarDate }[];
}) {
  if (captures.length === 0) {
    return (
      <p className="text-sm text-soft">
        Nothing is captured yet, so no quotation of this source can be verified.
      </p>
    );
  }
  return captures.map(({ digest, text, capturedOn }) => (
    <details key={digest} className="rounded-card border bg-card p-4">
      <summary className="text-sm">
        Captured on {longDate(capturedOn)} · {text.length.toLocaleString('en-US')} characters ·{' '}
        <span className="font-mono text-xs">{digest.slice(0, 12)}</span>
      </summary>
      <p className="whitespace-pre-wrap pt-3 font-serif">{text}</p>
    </details>
  ));
}
