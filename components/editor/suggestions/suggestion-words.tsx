import type { SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { useWriting } from '../writing.tsx';

/** What would go and what would come, each said as well as shown. */
export function SuggestionWords({ suggestion }: { suggestion: SuggestionInDocument }) {
  const { book } = useWriting();
  const { removed, inserted, uncited, cited } = suggestion;
  const titleOf = (id: string) => {
    const source = book.find(id);
    return source ? sourceTitle(source) : 'a source that is not in the library';
  };
  return (
    <span className="grid gap-1 font-serif text-base break-words">
      {removed ? (
        <span>
          <Kind>Take out</Kind> <del>{removed}</del>
        </span>
      ) : null}
      {inserted ? (
        <span>
          <Kind>Put in</Kind> <ins>{inserted}</ins>
        </span>
      ) : null}
      {uncited.length > 0 ? (
        <span>
          <Kind>No longer cite</Kind> <del>{uncited.map(titleOf).join(', ')}</del>
        </span>
      ) : null}
      {cited.length > 0 ? (
        <span>
          <Kind>Cite</Kind> <ins>{cited.map(titleOf).join(', ')}</ins>
        </span>
      ) : null}
    </span>
  );
}

function Kind({ children }: { children: string }) {
  return <span className="font-sans text-xs font-semibold text-soft">{children}</span>;
}
