import type { SuggestionInDocument } from '@/lib/document/reading.ts';
import { counted } from '@/lib/domain/wording.ts';

/** What would go and what would come, each said as well as shown. */
export function SuggestionWords({ suggestion }: { suggestion: SuggestionInDocument }) {
  const { removed, inserted, uncited, cited } = suggestion;
  return (
    <div className="grid gap-1 font-serif text-base break-words">
      {removed ? (
        <p>
          <Kind>Take out</Kind> <del>{removed}</del>
        </p>
      ) : null}
      {inserted ? (
        <p>
          <Kind>Put in</Kind> <ins>{inserted}</ins>
        </p>
      ) : null}
      {uncited.length > 0 ? <p>{`Take out ${counted(uncited.length, 'citation')}`}</p> : null}
      {cited.length > 0 ? <p>{`Put in ${counted(cited.length, 'citation')}`}</p> : null}
    </div>
  );
}

function Kind({ children }: { children: string }) {
  return <span className="font-sans text-xs font-semibold text-soft">{children}</span>;
}
