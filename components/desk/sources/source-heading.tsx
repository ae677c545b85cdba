import { isResolved, type Source, sourceTitle } from '@/lib/domain/source.ts';
import { Notice } from '../../ui/notice.tsx';

/** What the source is called, and what stands between it and an approval. */
export function SourceHeading({ source }: { source: Source }) {
  return (
    <header className="grid gap-3">
      <h1 className="font-serif text-2xl font-bold">{sourceTitle(source)}</h1>
      {isResolved(source) ? null : (
        <Notice tone="bad">
          This source is unresolved, and claims that cite it cannot be approved. Give it an address,
          or a title with who published it and when.
        </Notice>
      )}
    </header>
  );
}
