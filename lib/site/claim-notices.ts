import type { ClaimNotice } from '../domain/publication/claim-notice.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';

/** What is said beside a claim, as readers are told of it. */
export type ShownNotice = Pick<ClaimNotice, 'claimId' | 'kind' | 'reason' | 'at'> & {
  on: CalendarDate;
};

type Said = Pick<ClaimNotice, 'claimId' | 'digest' | 'kind' | 'reason' | 'at'> & { ended: boolean };
type Claim = { id: string; digest: string };

/**
 * What is said beside the claims of a version, the newest of each. The next version ends a notice;
 * but beside the very words that were withdrawn, in the older version, it stands for good, unless
 * the newer one says the same words again.
 *
 * @param notices newest first
 * @param newer the live version's claims where the version is an older one
 */
export function noticesBeside(
  claims: readonly Claim[],
  notices: readonly Said[],
  { timeZone, newer }: { timeZone: string; newer: readonly Claim[] | null },
): ShownNotice[] {
  return claims.flatMap((claim) => {
    const saidAgain = newer === null || newer.some((other) => isSame(claim, other));
    const said = notices.find(
      ({ claimId, digest, ended }) =>
        isSame(claim, { id: claimId, digest }) && (!ended || !saidAgain),
    );
    if (!said) return [];
    const { claimId, kind, reason, at } = said;
    return [{ claimId, kind, reason, at, on: dayIn(timeZone, at) }];
  });
}

function isSame(one: Claim, other: Claim): boolean {
  return one.id === other.id && one.digest === other.digest;
}
