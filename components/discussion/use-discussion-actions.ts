import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import {
  editCommentAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
  startThreadAction,
} from '@/lib/actions/discussion.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { DiscussionActions } from './discussion.tsx';

/** The discussion of one brief, asked of the server; the page loads again after each act. */
export function useDiscussionActions(briefId: string): DiscussionActions {
  const router = useRouter();
  return useMemo(() => {
    const shown = async <T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> => {
      const outcome = await asked;
      if (outcome.ok) router.refresh();
      return outcome;
    };
    return {
      start: (about, comment) => shown(startThreadAction({ briefId, about, comment })),
      reply: (threadId, comment) => shown(replyAction({ briefId, threadId, comment })),
      edit: (threadId, commentId, comment) =>
        shown(editCommentAction({ briefId, threadId, commentId, comment })),
      resolve: (threadId) => shown(resolveThreadAction({ briefId, threadId })),
      reopen: (threadId) => shown(reopenThreadAction({ briefId, threadId })),
    };
  }, [briefId, router]);
}
