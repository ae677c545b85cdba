'use client';

import type { ReactNode } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { type DiscussionFacts, DiscussionProvider } from '../discussion/discussion.tsx';
import { useDiscussionActions } from '../discussion/use-discussion-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimList } from './claim-list.tsx';
import { ClaimSheet } from './claim-sheet.tsx';
import { useCurrentClaim } from './use-current-claim.ts';
import { useLiveJudgement } from './use-live-judgement.ts';

/**
 * A brief's claims, one at a time: the words, the quotation beside the captured passage, what
 * changed since the last approval, and the two things that a reviewer can do.
 */
export function ReviewDesk({
  briefId,
  claims,
  timeZone,
  discussion,
  children,
}: {
  briefId: string;
  claims: readonly SheetClaim[];
  timeZone: string;
  discussion: DiscussionFacts;
  /** The brief as a whole: its checklist, sign-off and publication. */
  children: ReactNode;
}) {
  useLiveJudgement(briefId);
  const { current, go } = useCurrentClaim(claims);
  const discuss = useDiscussionActions(briefId);
  return (
    <div className="grid flex-1 items-start gap-6 px-4 py-6 md:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_20rem]">
      <ClaimList claims={claims} current={current?.id ?? null} onSelect={go.to} />
      <div className="mx-auto w-full max-w-3xl">
        {current ? (
          <DiscussionProvider discussion={{ ...discussion, ...discuss }}>
            <ClaimSheet
              key={current.id}
              briefId={briefId}
              claim={current}
              count={claims.length}
              go={go}
              timeZone={timeZone}
            />
          </DiscussionProvider>
        ) : (
          <EmptyState title="No claim to review yet">
            Claims are marked where the brief is written:{' '}
            <a className="underline" href={`/desk/briefs/${briefId}`}>
              open the text
            </a>
            , select a statement and mark it.
          </EmptyState>
        )}
      </div>
      <div className="grid gap-4 md:col-start-2 xl:col-start-3">{children}</div>
    </div>
  );
}
