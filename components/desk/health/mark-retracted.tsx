'use client';

import { markRetractedAction } from '@/lib/actions/source-health.ts';
import { ReasonedAct } from '../sources/reasoned-act.tsx';

/** A member's word that the source was retracted. */
export function MarkRetracted({ sourceId }: { sourceId: string }) {
  return (
    <details className="text-sm">
      <summary className="font-semibold">Was it retracted?</summary>
      <div className="pt-3">
        <ReasonedAct
          label="Who retracted it, and where that is told"
          hint="Every claim that leans on this source will need a new decision. This cannot be taken back."
          needed="Say who retracted it first."
          button="Mark as retracted"
          act={(reason) => markRetractedAction({ sourceId, reason })}
        />
      </div>
    </details>
  );
}
