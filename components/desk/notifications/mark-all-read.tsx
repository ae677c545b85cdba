'use client';

import { readAllAction } from '@/lib/actions/notifications.ts';
import { ActButton } from '../act-button.tsx';

/** Notes everything as read that the page shows or that is older; what came since stays unread. */
export function MarkAllRead({ upTo }: { upTo: string }) {
  return (
    <ActButton look="secondary" act={() => readAllAction(upTo)}>
      Mark all as read
    </ActButton>
  );
}
