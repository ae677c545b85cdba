import Link from 'next/link';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import { CaptureProgress } from '../captures/capture-progress.tsx';

/** What came of adding a source: its entry, new or known already, or why there is none. */
export type Added =
  | { source: Source; isNew: boolean; requestId: string | null }
  | { refusal: Refusal };

/** Says what came of it, and how far the capture of its page is. */
export function AddedSource({
  added,
  onCaptured,
}: {
  added: Added | null;
  onCaptured: () => void;
}) {
  if (!added) return null;
  if ('refusal' in added) return <RefusalNotice refusal={added.refusal} />;
  const { source, isNew, requestId } = added;
  return (
    <>
      <Notice tone={isNew ? 'good' : 'neutral'} live>
        {isNew ? 'Added: ' : 'Already in the library: '}
        <Link className="underline [overflow-wrap:anywhere]" href={`/desk/sources/${source.id}`}>
          {sourceTitle(source)}
        </Link>
      </Notice>
      {requestId ? <CaptureProgress requestId={requestId} onEnd={onCaptured} /> : null}
    </>
  );
}
