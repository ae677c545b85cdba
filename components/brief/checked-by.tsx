import { Fragment } from 'react';
import type { EditionClaim, EditionSignatures } from '@/lib/domain/publication/edition.ts';
import { dayOfInstant } from './dates.ts';
import { Day } from './day.tsx';

/** "Checked by R. Okafor on December 1, 2025": every approval that counted for a claim. */
export function CheckedBy({
  claim,
  signatures,
  timeZone,
}: {
  claim: EditionClaim;
  /** Null while nobody has signed: the desk's preview. */
  signatures: EditionSignatures | null;
  timeZone: string;
}) {
  const approvals = signatures?.approvals.filter(({ claimId }) => claimId === claim.id) ?? [];
  if (approvals.length === 0) return 'Not checked yet';
  return (
    <>
      Checked by{' '}
      {approvals.map(({ reviewer, at }, index) => (
        <Fragment key={`${reviewer} ${at}`}>
          {index > 0 ? ' and by ' : null}
          {reviewer} on <Day on={dayOfInstant(at, timeZone)} />
        </Fragment>
      ))}
    </>
  );
}
