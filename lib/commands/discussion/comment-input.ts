import { membersAmong } from '../../data/discussion/mentions.ts';
import type { Tx } from '../../data/transaction.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { commentText, namedIn } from '../../domain/review/thread.ts';

/** A comment as somebody wrote it. */
export type CommentInput = {
  text: string;
  /** Ids of the members whom its author chose behind an @. */
  mentions: readonly string[];
  /** Whether its author holds up approval with it. */
  holds: boolean;
};

/** A comment's words as they are kept, and those members whom they mention; or why they cannot be. */
export async function readComment(
  tx: Tx,
  { text: typed, mentions }: Pick<CommentInput, 'text' | 'mentions'>,
): Promise<Outcome<{ text: string; mentions: string[] }>> {
  const text = commentText(typed);
  if (!text.ok) return text;
  const asked = [...new Set(mentions)];
  const members = await membersAmong(tx, asked);
  if (members.length < asked.length) {
    return refuse(
      'invalid',
      'You mention somebody who is not a member. Choose them from the list.',
    );
  }
  // Nobody is called without being named.
  return accept({ text: text.value, mentions: namedIn(text.value, members).map(({ id }) => id) });
}
