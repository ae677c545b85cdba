'use client';

import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { KeysHelp } from '../decision/keys-help.tsx';
import { useSay } from '../decision/saying.tsx';
import type { Go } from '../decision/use-current-claim.ts';
import { useKeys } from '../decision/use-keys.ts';

/** Where the claim stands among the others, and the ways on from it. */
export function ClaimSteps({ claim, count, go }: { claim: SheetClaim; count: number; go: Go }) {
  const say = useSay();
  const onward = () => {
    if (!go.onward()) {
      say(claim.awaitsMe ? 'No other claim awaits you.' : 'No claim awaits you.', { seen: true });
    }
  };
  useKeys({ j: go.next, k: go.previous, n: onward });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-2 text-sm text-soft">
      <span id="claim-place" title={claim.place} className="min-w-0 flex-1 basis-52 truncate">
        Claim {claim.number} of {count} · {claim.place}
      </span>
      <span className="-mr-3 flex flex-wrap justify-end">
        <KeysHelp />
        <Button look="quiet" onClick={go.previous} disabled={claim.number === 1}>
          Previous <Key>K</Key>
        </Button>
        <Button look="quiet" onClick={go.next} disabled={claim.number === count}>
          Next <Key>J</Key>
        </Button>
        <Button look="quiet" onClick={onward}>
          Awaits me <Key>N</Key>
        </Button>
      </span>
    </div>
  );
}
