'use client';

import type { ReactNode } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import type { PinnedEdition } from '@/lib/domain/publication/edition-outline.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { type DiscussionFacts, DiscussionProvider } from '../discussion/discussion.tsx';
import { useDiscussionActions } from '../discussion/use-discussion-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimList } from './claim/claim-list.tsx';
import { ClaimSheet } from './claim/claim-sheet.tsx';
import { useAnnouncements } from './decision/use-announcements.ts';
import { useCompany } from './decision/use-company.ts';
import { useCurrentClaim } from './decision/use-current-claim.ts';
import { useHeardDecisions } from './decision/use-heard-decisions.ts';
import { LiveLine } from './publication/live-line.tsx';
import { SeenEditionProvider } from './publication/seen-edition.tsx';
import { type ReviewFacts, ReviewProvider } from './review-facts.tsx';

/**
 * A brief's claims, one at a time: the words, the quotation beside the captured passage, what
 * changed since the last approval, and the two things that a reviewer can do.
 */
export function ReviewDesk({
  facts,
  claims,
  edition,
  discussion,
  reviewersOf,
  open,
  children,
}: {
  facts: ReviewFacts;
  claims: readonly SheetClaim[];
  /** What the next version would freeze, while it can be signed or published. */
  edition: PinnedEdition | null;
  discussion: DiscussionFacts;
  /** Who reviews a claim, by its id. */
  reviewersOf: Readonly<Record<string, ReactNode>>;
  /** How many things stand between the brief and its publication. */
  open: number;
  /** The brief as a whole: its checklist, sign-off and publication. */
  children: ReactNode;
}) {
  const { briefId, me } = facts;
  const { announcement, say } = useAnnouncements();
  const { current, takesFocus, go } = useCurrentClaim(claims);
  const others = useCompany(briefId, me.id, current?.id ?? null);
  const discuss = useDiscussionActions(briefId);
  useHeardDecisions(claims, say);
  return (
    <ReviewProvider facts={facts} say={say}>
      <div className="grid flex-1 items-start gap-6 px-4 py-6 md:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:sticky md:top-4">
          <ClaimList
            claims={claims}
            current={current?.id ?? null}
            others={others}
            onSelect={go.to}
          />
          <ToWholeBrief open={open} />
        </div>
        <div className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-3">
          <LiveLine announcement={announcement} />
          {current ? (
            <DiscussionProvider discussion={{ ...discussion, ...discuss }}>
              <ClaimSheet
                key={current.id}
                claim={current}
                count={claims.length}
                go={go}
                takesFocus={takesFocus}
                others={others.filter(({ claimId }) => claimId === current.id)}
                reviewers={reviewersOf[current.id]}
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
        <div
          id={WHOLE_BRIEF}
          className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-4 md:col-start-2 xl:col-start-3"
        >
          <SeenEditionProvider edition={edition}>{children}</SeenEditionProvider>
        </div>
      </div>
    </ReviewProvider>
  );
}

const WHOLE_BRIEF = 'whole-brief';

/** Where the brief as a whole stands under its claims, for want of room, the way there. */
function ToWholeBrief({ open }: { open: number }) {
  return (
    <a
      href={`#${WHOLE_BRIEF}`}
      className="grid gap-0.5 rounded-card border bg-card px-3 py-2 text-sm hover:bg-sunk xl:hidden"
    >
      <span className="font-semibold">
        The whole brief <span aria-hidden="true">↓</span>
      </span>
      <span className="text-soft">
        {open === 0
          ? 'Nothing stands before its publication'
          : `${counted(open, 'thing')} to do before it can be published`}
      </span>
    </a>
  );
}
