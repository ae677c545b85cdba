import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { suggestionAnchor } from '@/lib/domain/checklist/anchors.ts';

/** What is suggested about a claim, each leading to where it can be accepted or rejected. */
export function OpenSuggestions({
  briefId,
  suggestions,
}: {
  briefId: string;
  suggestions: SheetClaim['suggestions'];
}) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="claim-suggestions" className="grid gap-1 text-sm">
      <h3 id="claim-suggestions" className="font-semibold">
        Open suggestions
      </h3>
      <ul className="grid gap-1">
        {suggestions.map(({ id, author, change }) => (
          <li key={id}>
            {author}: {change}.{' '}
            <a className="underline" href={`/desk/briefs/${briefId}#${suggestionAnchor(id)}`}>
              Accept or reject it in the text
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
