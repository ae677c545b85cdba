'use client';

import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { useEvidenceKeys } from '../decision/use-evidence-keys.ts';
import { SheetCitationCard } from './sheet-citation-card.tsx';

/** What stands behind a claim: each quotation beside the passage that was captured. */
export function ClaimEvidence({ claim }: { claim: SheetClaim }) {
  const evidence = useEvidenceKeys();
  return (
    <section ref={evidence} aria-labelledby="claim-evidence" className="grid gap-3">
      <h3 id="claim-evidence" className="text-sm font-semibold">
        What stands behind it
      </h3>
      {claim.citations.length === 0 ? (
        <p className="text-sm text-soft">
          No source is cited. The search log says where the desk looked.
        </p>
      ) : (
        claim.citations.map((citation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: citations have no identity but their order
          <SheetCitationCard key={index} citation={citation} />
        ))
      )}
      {claim.sharedStories.map((warning) => (
        <p key={warning} className="text-sm text-mixed">
          <span aria-hidden="true">◐ </span>
          {warning}
        </p>
      ))}
    </section>
  );
}
