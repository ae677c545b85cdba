'use client';

import { useRouter } from 'next/navigation';
import { approveLiveClaimAction } from '@/lib/actions/recheck.ts';
import type { LiveSheetClaim } from '@/lib/document/review-sheet/live-sheet.ts';
import type { Seen } from '@/lib/domain/review/recheck-guards.ts';
import { ActButton } from '../desk/act-button.tsx';

/** The approval of one claim of the live version, where more than one reviewer has to approve it. */
export function ApproveAlone({
  briefId,
  claim,
  seen,
  blocked,
}: {
  briefId: string;
  claim: LiveSheetClaim;
  seen: Seen;
  blocked: string | null;
}) {
  const router = useRouter();
  const { id, quorum, approvedBy, isApprovedByMe, obstacles } = claim;
  const names = approvedBy.length > 0 ? `: ${approvedBy.join(', ')}` : '';
  return (
    <div className="grid gap-2 border-t pt-3 text-sm">
      <p>
        {approvedBy.length} of {quorum} approvals since then{names}. Whoever signs the version
        approves it too.
      </p>
      {isApprovedByMe ? null : (
        <ActButton
          at="start"
          look="secondary"
          blocked={blocked ?? obstacles[0] ?? null}
          act={async () => {
            const outcome = await approveLiveClaimAction({ briefId, ...seen, claimId: id });
            router.refresh();
            return outcome;
          }}
        >
          Approve these words again
        </ActButton>
      )}
    </div>
  );
}
