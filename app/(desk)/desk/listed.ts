import type { BriefListing } from '@/components/desk/brief-row.tsx';
import { type Actor, holds } from '@/lib/domain/actor.ts';
import type { DeskQueue } from '@/lib/domain/desk/desk-query.ts';
import {
  askedToReview,
  type DeskRow,
  type Looking,
  whatWaits,
} from '@/lib/domain/desk/desk-row.ts';

/** A brief with what its row says, as one queue and one member look at it. */
export function listed(
  row: DeskRow,
  queue: DeskQueue,
  looking: Looking,
  actor: Actor,
): BriefListing {
  const { claims: _, assignments: __, writers: ___, returned: ____, ...brief } = row;
  return {
    ...brief,
    room: roomOf(row, queue, actor),
    waits: whatWaits(queue, row, looking),
    asked: askedToReview(row, looking),
  };
}

/** Where the work is that a queue lists: reviews are done on the page of the review. */
function roomOf({ working }: DeskRow, queue: DeskQueue, actor: Actor): BriefListing['room'] {
  if (queue === 're-check') return '/recheck';
  if (queue === 'review' || queue === 'unassigned') return '/review';
  return working === 'drafting' || holds(actor, 'edit') ? '' : '/review';
}
