'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { About, CommentInput } from '@/lib/actions/discussion.ts';
import type { PlacedThread } from '@/lib/document/reading/discussion.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { Person } from '@/lib/domain/review/thread.ts';

/** A thread as it is shown to a member. */
export type ShownThread = PlacedThread & {
  /** Why this member cannot resolve it; null when they can. */
  barred: string | null;
};

/** What a page knows of a brief's discussion. */
export type DiscussionFacts = {
  threads: ShownThread[];
  /** Everybody who can be mentioned. */
  members: Person[];
  me: Person;
  timeZone: string;
};

/** What a discussion can ask of the server. */
export type DiscussionActions = {
  start: (about: About, comment: CommentInput) => Promise<Outcome<{ threadId: string }>>;
  reply: (threadId: string, comment: CommentInput) => Promise<Outcome<{ commentId: string }>>;
  edit: (threadId: string, commentId: string, comment: CommentInput) => Promise<Outcome<void>>;
  resolve: (threadId: string) => Promise<Outcome<void>>;
  reopen: (threadId: string) => Promise<Outcome<void>>;
};

export type Discussion = DiscussionFacts & DiscussionActions;

const DiscussionContext = createContext<Discussion | null>(null);

export function DiscussionProvider({
  discussion,
  children,
}: {
  discussion: Discussion;
  children: ReactNode;
}) {
  return <DiscussionContext value={discussion}>{children}</DiscussionContext>;
}

export function useDiscussion(): Discussion {
  const discussion = useContext(DiscussionContext);
  if (discussion === null) throw new Error('This part of the page has no discussion.');
  return discussion;
}
