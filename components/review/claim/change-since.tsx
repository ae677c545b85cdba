'use client';

import type { SheetChange } from '@/lib/document/review-sheet/sheet-change.ts';
import { When } from '../../desk/when.tsx';
import { useReview } from '../review-facts.tsx';
import { DifferenceView } from './difference-view.tsx';

/** What changed since the claim was last approved, and by whom. */
export function ChangeSince({ change }: { change: SheetChange }) {
  const { timeZone } = useReview();
  return (
    <section
      aria-label="What changed since the last approval"
      className="grid gap-2 border-l-4 border-mixed pl-3"
    >
      <h3 className="text-sm font-semibold">
        Since {change.approvedBy} approved it{' '}
        <span className="font-normal text-soft">
          · <When at={change.at} timeZone={timeZone} />
        </span>
      </h3>
      <DifferenceView difference={change} />
    </section>
  );
}
