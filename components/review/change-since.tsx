import type { SheetClaim } from '@/lib/document/review-sheet.ts';

/** What changed since the claim was last approved: words first, then what stands behind them. */
export function ChangeSince({ change }: { change: NonNullable<SheetClaim['change']> }) {
  return (
    <section aria-label="What changed since the last approval" className="grid gap-2 border-t pt-3">
      <h3 className="text-sm font-semibold">Since the last approval</h3>
      <p className="font-serif leading-relaxed">
        {change.words.map(({ kind, text }, index) => {
          const key = `${index}-${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          if (kind === 'added') {
            return (
              <ins key={key} className="bg-good-tint text-good">
                <span className="sr-only">added: </span>
                {text}
              </ins>
            );
          }
          return (
            <del key={key} className="bg-bad-tint text-bad">
              <span className="sr-only">removed: </span>
              {text}
            </del>
          );
        })}
      </p>
      {change.others.length > 0 ? (
        <ul className="list-disc pl-5 text-sm">
          {change.others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
