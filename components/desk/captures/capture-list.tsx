import Link from 'next/link';
import { EmptyState } from '../../ui/empty-state.tsx';
import { captureHref, compareHref } from '../sources/hrefs.ts';
import { CapturedWhen, type CaptureEntry, CaptureFacts } from './capture-entry.tsx';

/** The texts that were kept of a source, newest first, each readable and compared with the one before. */
export function CaptureList({
  sourceId,
  captures,
  timeZone,
}: {
  sourceId: string;
  captures: readonly CaptureEntry[];
  timeZone: string;
}) {
  if (captures.length === 0) {
    return (
      <EmptyState title="Nothing is captured yet">
        No quotation of this source can be verified. Capture its page, a file of it, or its text.
      </EmptyState>
    );
  }
  return (
    <ol className="rounded-card border bg-card px-4">
      {captures.map((capture, index) => {
        const before = captures[index + 1];
        return (
          <li key={capture.digest} className="grid gap-1.5 border-b py-3 last:border-0">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-semibold">
                <CapturedWhen capture={capture} timeZone={timeZone} />
              </span>
              <Link className="text-sm underline" href={captureHref(sourceId, capture.digest)}>
                Read it
              </Link>
              {before ? (
                <Link
                  className="text-sm underline"
                  href={compareHref(sourceId, before.digest, capture.digest)}
                >
                  What changed since the one before
                </Link>
              ) : null}
            </p>
            <CaptureFacts capture={capture} />
          </li>
        );
      })}
    </ol>
  );
}
