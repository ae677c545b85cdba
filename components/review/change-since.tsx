import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { ChangedWords } from '../ui/changed-words.tsx';

/** What changed since the claim was last approved: words first, then what stands behind them. */
export function ChangeSince({ change }: { change: NonNullable<SheetClaim['change']> }) {
  return (
    <section aria-label="What changed since the last approval" className="grid gap-2 border-t pt-3">
      <h3 className="text-sm font-semibold">Since the last approval</h3>
      <p className="font-serif leading-relaxed">
        <ChangedWords words={change.words} />
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
