'use client';

import { acceptMoveAction } from '@/lib/actions/source-health.ts';
import { Notice } from '../../ui/notice.tsx';
import { ActButton } from '../act-button.tsx';

/** Where the source has moved for good, and the way to take that for its address. */
export function AcceptMove({ sourceId, address }: { sourceId: string; address: string }) {
  return (
    <Notice tone="mixed">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 break-words">
          It has moved for good to{' '}
          <a className="underline" href={address} target="_blank" rel="noopener noreferrer">
            {address}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
          .
        </p>
        <ActButton look="secondary" act={() => acceptMoveAction({ sourceId, address })}>
          Take this as its address
        </ActButton>
      </div>
    </Notice>
  );
}
