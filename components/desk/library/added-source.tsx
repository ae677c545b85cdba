import Link from 'next/link';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { type Source, sourceTitle } from '@/lib/domain/source.ts';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';

/** What came of adding a source: its entry, new or known already, or why there is none. */
export type Added = { source: Source; isNew: boolean } | { refusal: Refusal };

export function AddedSource({ added }: { added: Added | null }) {
  if (!added) return null;
  if ('refusal' in added) return <RefusalNotice refusal={added.refusal} />;
  const { source, isNew } = added;
  return (
    <Notice tone={isNew ? 'good' : 'neutral'} live>
      {isNew ? 'Added: ' : 'Already in the library: '}
      <Link className="underline [overflow-wrap:anywhere]" href={`/desk/sources/${source.id}`}>
        {sourceTitle(source)}
      </Link>
    </Notice>
  );
}
