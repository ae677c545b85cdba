'use client';

import type { ClaimDifference } from '@/lib/domain/claim/claim-difference.ts';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../decision/use-keys.ts';
import { DifferenceView } from './difference-view.tsx';

/** The claim is not any more what this reviewer was reading: what differs, before they decide. */
export function ChangedWhileRead({
  difference,
  onRead,
}: {
  difference: ClaimDifference;
  onRead: () => void;
}) {
  useKeys({ r: onRead });
  return (
    <section aria-label="What changed while you were reading">
      <Notice tone="mixed" live>
        <div className="grid justify-items-start gap-2">
          <p className="font-semibold">Somebody changed this claim while you were reading it.</p>
          <DifferenceView difference={difference} />
          <Button onClick={onRead}>
            I have read what changed <Key>R</Key>
          </Button>
        </div>
      </Notice>
    </section>
  );
}
