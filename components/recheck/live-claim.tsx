import type { ReactNode } from 'react';
import type { LiveSheetClaim } from '@/lib/document/review-sheet/live-sheet.ts';
import { VerdictPill } from '../brief/verdict-pill.tsx';
import { When } from '../desk/when.tsx';
import { SheetCitationCard } from '../review/claim/sheet-citation-card.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pill } from '../ui/pill.tsx';
import { LiveEvents } from './live-events.tsx';
import { SinceThen } from './since-then.tsx';

/** One claim of the live version: what it says, what stands behind it, and what is known since. */
export function LiveClaim({
  claim,
  timeZone,
  children,
}: {
  claim: LiveSheetClaim;
  timeZone: string;
  /** What this reviewer can do about it alone. */
  children?: ReactNode;
}) {
  const title = `live-${claim.id}-words`;
  return (
    <article
      id={`live-${claim.id}`}
      aria-labelledby={title}
      className="grid scroll-mt-4 gap-4 rounded-card border bg-card p-5 shadow-card target:border-accent"
    >
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-soft">Claim {claim.number}</span>
        <VerdictPill verdict={claim.verdict} />
        {claim.isToApprove ? (
          <Pill tone="mixed" shape="◐">
            Asks for a new decision
          </Pill>
        ) : (
          <Pill tone="good" shape="✓">
            Nothing asks for a new decision
          </Pill>
        )}
      </div>
      <h2 id={title} className="font-serif text-xl leading-relaxed">
        {claim.text}
      </h2>
      <Facts claim={claim} />
      {claim.notices.map(({ id, kind, reason, by, at }) => (
        <Notice key={id} tone="mixed">
          <b>{kind === 'withdrawn' ? 'Withdrawn' : 'Under re-check'}</b>, as readers see: {reason}{' '}
          <span className="text-soft">
            {by} · <When at={at} timeZone={timeZone} />
          </span>
        </Notice>
      ))}
      <LiveEvents events={claim.events} timeZone={timeZone} />
      {claim.obstacles.map((words) => (
        <Notice key={words} tone="bad">
          {words}
        </Notice>
      ))}
      {claim.citations.length === 0 ? (
        <p className="text-sm text-soft">
          No source is cited. The search log of the version says where the desk looked.
        </p>
      ) : (
        <ul className="grid gap-4" aria-label={`Sources of claim ${claim.number}`}>
          {claim.citations.map((citation, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: citations have no identity but their order
            <li key={index} className="grid gap-2">
              <SheetCitationCard citation={citation} />
              <SinceThen citation={citation} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </article>
  );
}

function Facts({ claim: { claimant, rationale, waivers } }: { claim: LiveSheetClaim }) {
  return (
    <>
      {claimant ? <p className="text-sm">Said by {claimant}</p> : null}
      {rationale ? <p className="text-sm">{rationale}</p> : null}
      {waivers.map(({ source, quotation, reason }) => (
        <p key={`${source} ${quotation}`} className="text-sm">
          Let through unverified: “{quotation}”, because: {reason}
        </p>
      ))}
    </>
  );
}
