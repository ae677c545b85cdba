import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { claimStateLooks } from '../desk/state-pill.tsx';

const inks = {
  good: 'text-good',
  mixed: 'text-mixed',
  bad: 'text-bad',
  neutral: 'text-neutral',
  review: 'text-review',
};

/** All claims of the brief with their states, to go from one to another. */
export function ClaimList({
  claims,
  current,
  onSelect,
}: {
  claims: readonly SheetClaim[];
  current: string | null;
  onSelect: (id: string) => void;
}) {
  if (claims.length === 0) return <div />;
  return (
    <nav aria-label="Claims" className="md:sticky md:top-4">
      <h2 className="pb-2 text-xs font-semibold uppercase tracking-wide text-soft">Claims</h2>
      <ol className="grid max-h-[75vh] grid-cols-[minmax(0,1fr)] gap-0.5 overflow-y-auto">
        {claims.map(({ id, number, text, state }) => {
          const { shape, label, tone } = claimStateLooks[state];
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onSelect(id)}
                aria-current={id === current ? 'true' : undefined}
                className="flex w-full items-baseline gap-2 rounded-lg px-2 py-1.5 text-left text-sm hover:bg-sunk aria-[current]:bg-sunk"
              >
                <span className={inks[tone]}>
                  <span aria-hidden="true">{shape}</span>
                  <span className="sr-only">{label}:</span>
                </span>
                <span className="tabular-nums text-soft">{number}</span>
                <span className="truncate">{text || 'A claim without words'}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
