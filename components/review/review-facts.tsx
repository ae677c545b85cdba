'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import { SayContext } from './decision/saying.tsx';
import type { Say } from './decision/use-announcements.ts';

/** What every part of the reviewing page knows. */
export type ReviewFacts = {
  briefId: string;
  me: {
    id: string;
    name: string;
    /** Why they decide on no claim at all; null for reviewers. */
    decidesNot: string | null;
  };
  timeZone: string;
  /** What ids in a claim's content are called. */
  library: { scale: readonly Verdict[]; titles: Readonly<Record<string, string>> };
};

const ReviewContext = createContext<ReviewFacts | null>(null);

export function ReviewProvider({
  facts,
  say,
  children,
}: {
  facts: ReviewFacts;
  /** Says what was done, in the page's one live region. */
  say: Say;
  children: ReactNode;
}) {
  return (
    <ReviewContext value={facts}>
      <SayContext value={say}>{children}</SayContext>
    </ReviewContext>
  );
}

export function useReview(): ReviewFacts {
  const facts = useContext(ReviewContext);
  if (facts === null) throw new Error('This part of the page is not reviewed.');
  return facts;
}
