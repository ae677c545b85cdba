import type { CaptureProgress } from '@/lib/domain/capture/capture-progress.ts';
import type { CaptureEntry } from './capture-entry.tsx';
import { CaptureList } from './capture-list.tsx';
import { CompareCaptures } from './compare-captures.tsx';
import { NewCapture } from './new-capture.tsx';

/** What was kept of a source over time, and the ways to keep more of it. */
export function Captures({
  sourceId,
  url,
  captures,
  latest,
  mayCapture,
  timeZone,
}: {
  sourceId: string;
  url: string;
  captures: readonly CaptureEntry[];
  /** The request for a capture that was made last. */
  latest: CaptureProgress | null;
  mayCapture: boolean;
  timeZone: string;
}) {
  return (
    <section aria-labelledby="captures" className="grid gap-3">
      <h2 id="captures" className="font-serif text-lg font-bold">
        Captures
      </h2>
      <p className="text-sm text-soft">
        The text of the source as it was on a day. Quotations are checked against it; it is for
        members, and readers never get it whole.
      </p>
      {mayCapture ? (
        <NewCapture sourceId={sourceId} url={url} latest={latest} isFirst={captures.length === 0} />
      ) : null}
      <CaptureList sourceId={sourceId} captures={captures} timeZone={timeZone} />
      {captures.length > 2 ? (
        <CompareCaptures sourceId={sourceId} captures={captures} timeZone={timeZone} />
      ) : null}
    </section>
  );
}
