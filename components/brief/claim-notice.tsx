import { Pill } from '@/components/ui/pill.tsx';
import { Day } from './day.tsx';
import { claimAddress } from './reading-order.ts';
import { noticeLooks, type ShownClaim } from './shown-claims.ts';
import { VerdictPill } from './verdict-pill.tsx';

/** The verdict on a claim, with what is said beside it since; one that is withdrawn has none. */
export function StandingVerdict({ claim }: { claim: ShownClaim }) {
  const { notice, verdict } = claim;
  if (!notice) return <VerdictPill verdict={verdict} />;
  const { tone, shape, label } = noticeLooks[notice.kind];
  return (
    <>
      <Pill tone={tone} shape={shape}>
        {label}
      </Pill>
      {notice.kind === 'withdrawn' ? null : <VerdictPill verdict={verdict} />}
    </>
  );
}

/** "Withdrawn on March 3, 2026: the table was misread." */
export function NoticeWords({ claim: { notice } }: { claim: ShownClaim }) {
  if (!notice) return null;
  const begin = notice.kind === 'withdrawn' ? 'Withdrawn on' : 'Under re-check since';
  return (
    <p className="claim-notice">
      <b>
        {begin} <Day on={notice.on} />:
      </b>{' '}
      {notice.reason}
    </p>
  );
}

/** Above the text: which of its claims no longer stand as they were published, and why. */
export function NoticesAbove({ claims }: { claims: readonly ShownClaim[] }) {
  const noticed = claims.filter(({ notice }) => notice);
  if (noticed.length === 0) return null;
  return (
    <section className="notices-above" aria-label="Since it was published">
      {noticed.map((claim) => (
        <div key={claim.id}>
          <a href={`#${claimAddress(claim)}`}>Claim {claim.number}</a>
          <NoticeWords claim={claim} />
        </div>
      ))}
    </section>
  );
}
