import type { BriefListing } from '@/components/desk/brief-row.tsx';
import type { DeskQueue } from '@/lib/domain/desk/desk-query.ts';
import {
  askedToReview,
  type DeskRow,
  type Looking,
  whatWaits,
} from '@/lib/domain/desk/desk-row.ts';

/** A brief with what its row says, as one queue and one member look at it. */
export function listed(row: DeskRow, queue: DeskQueue, looking: Looking): BriefListing {
  const { claims: _, assignments: __, writers: ___, returned: ____, ...brief } = row;
  return { ...brief, waits: whatWaits(queue, row, looking), asked: askedToReview(row, looking) };
}
