'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { claimAnchor } from '@/lib/domain/checklist/anchors.ts';
import type { ClaimContent } from '@/lib/domain/claim/claim.ts';
import { claimDifference } from '@/lib/domain/claim/claim-difference.ts';
import { quorumWords } from '@/lib/domain/review/quorum-words.ts';
import { ClaimStatePill } from '../../desk/state-pill.tsx';
import { Pill } from '../../ui/pill.tsx';
import { DecisionForm } from '../decision/decision-form.tsx';
import { useSay } from '../decision/saying.tsx';
import type { Looking } from '../decision/use-company.ts';
import type { Go } from '../decision/use-current-claim.ts';
import { useReview } from '../review-facts.tsx';
import { AskedAnewNotice } from './asked-anew.tsx';
import { ChangeSince } from './change-since.tsx';
import { ChangedWhileRead } from './changed-while-read.tsx';
import { ClaimDiscussion } from './claim-discussion.tsx';
import { ClaimEvents } from './claim-events.tsx';
import { ClaimEvidence } from './claim-evidence.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimSteps } from './claim-steps.tsx';
import { DecisionList } from './decision-list.tsx';
import { OpenSuggestions } from './open-suggestions.tsx';

/** One claim under review, with all that stands behind it. */
export function ClaimSheet({
  claim,
  count,
  go,
  takesFocus,
  others,
  reviewers,
}: {
  claim: SheetClaim;
  count: number;
  go: Go;
  takesFocus: boolean;
  /** Who else looks at it. */
  others: readonly Looking[];
  /** Who is asked to review it. */
  reviewers: ReactNode;
}) {
  const { briefId, me, timeZone } = useReview();
  const say = useSay();
  const { difference, noteStale, noteRead } = useSeenContent(claim);
  const words = useRef<HTMLHeadingElement>(null);
  const focusWords = () => {
    words.current?.focus({ preventScroll: true });
    const sheet = words.current?.closest('article');
    if (sheet && sheet.getBoundingClientRect().top < 0) sheet.scrollIntoView({ block: 'start' });
  };
  const arrive = useRef(takesFocus ? focusWords : null);
  useEffect(() => arrive.current?.(), []);
  const quorum = quorumWords(claim.quorum);
  return (
    <article
      aria-labelledby="claim-words"
      className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-5"
    >
      <ClaimSteps claim={claim} count={count} go={go} />
      <div className="grid gap-3 rounded-card border bg-card p-5 shadow-card">
        <div className="flex flex-wrap items-center gap-2">
          <ClaimStatePill state={claim.state} />
          {claim.verdict ? (
            <Pill tone={claim.verdict.tone} shape={claim.verdict.shape}>
              Proposed: {claim.verdict.label}
            </Pill>
          ) : (
            <Pill tone="neutral" shape="○">
              No verdict proposed
            </Pill>
          )}
          {quorum ? <p className="text-sm">{quorum}</p> : null}
        </div>
        <h2
          ref={words}
          id="claim-words"
          aria-describedby="claim-place"
          tabIndex={-1}
          className="font-serif text-xl leading-relaxed outline-none"
        >
          {claim.text}
        </h2>
        {others.length > 0 ? (
          <p className="text-sm text-review">
            <span aria-hidden="true">◉ </span>
            {others.map(({ name }) => name).join(', ')} {others.length === 1 ? 'looks' : 'look'} at
            it now
          </p>
        ) : null}
        {difference ? <ChangedWhileRead difference={difference} onRead={noteRead} /> : null}
        <AskedAnewNotice asked={claim.askedAnew} timeZone={timeZone} />
        {claim.change ? <ChangeSince change={claim.change} /> : null}
        <ClaimFacts claim={claim} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          <a
            className="text-sm underline"
            href={`/desk/briefs/${briefId}#${claimAnchor(claim.id)}`}
          >
            Read it in the text
          </a>
          {reviewers}
        </div>
        <ClaimEvents events={claim.events} timeZone={timeZone} />
        <OpenSuggestions briefId={briefId} suggestions={claim.suggestions} />
      </div>
      <ClaimEvidence claim={claim} />
      <ClaimDiscussion briefId={briefId} claim={claim} />
      <DecisionList decisions={claim.decisions} timeZone={timeZone} />
      {me.decidesNot === null ? (
        <DecisionForm
          claim={claim}
          mustRead={difference !== null}
          onStale={noteStale}
          onLeave={focusWords}
          onDone={(done) => {
            say(go.onward() ? done : `${done} No other claim awaits you.`, { seen: true });
          }}
        />
      ) : (
        <p className="text-sm text-soft">{me.decidesNot}</p>
      )}
    </article>
  );
}

/**
 * What the reviewer has read of the claim, against what it is: words may change under their eyes,
 * or in the moment in which they decide.
 */
function useSeenContent({ digest, content }: SheetClaim) {
  const [seen, setSeen] = useState({ digest, content });
  const [told, setTold] = useState<ClaimContent | null>(null);
  const now = digest === seen.digest ? (told ?? content) : content;
  return {
    /** What has not been read; null where everything was. */
    difference: claimDifference(seen.content, now),
    /** The server says what the claim is by now. */
    noteStale: (known: ClaimContent | null) => setTold(known),
    noteRead: () => {
      setSeen({ digest, content });
      setTold(null);
    },
  };
}
