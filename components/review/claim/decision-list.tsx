import type { SheetDecision } from '@/lib/document/review-sheet/review-sheet.ts';
import { When } from '../../desk/when.tsx';

/** Every decision on the claim, newest first. They stay on record whatever becomes of the words. */
export function DecisionList({
  decisions,
  timeZone,
}: {
  decisions: readonly SheetDecision[];
  timeZone: string;
}) {
  if (decisions.length === 0) return null;
  return (
    <section aria-label="Decisions" className="grid gap-2 text-sm">
      <h3 className="font-semibold">Decisions</h3>
      <ol className="grid gap-2">
        {decisions.toReversed().map(({ id, reviewer, kind, reason, at, present, setAsideBy }) => (
          <li key={id} className="border-l-2 pl-3">
            <b>{reviewer}</b> {kind === 'approve' ? 'approved' : 'asked for changes'} ·{' '}
            <When at={at} timeZone={timeZone} />
            {present ? '' : ' · about earlier words'}
            {setAsideBy ? ` · set aside by ${setAsideBy}` : ''}
            {reason ? <p>{reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
