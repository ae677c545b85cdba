'use server';

import { z } from 'zod';
import type { CommentInput } from '../commands/discussion/comment-input.ts';
import { editComment } from '../commands/discussion/edit-comment.ts';
import { replyToThread } from '../commands/discussion/reply-to-thread.ts';
import { reopenThread, resolveThread } from '../commands/discussion/resolve-thread.ts';
import { type About, startThread } from '../commands/discussion/start-thread.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

export type { About, CommentInput };

const words = z.string().max(20_000);
const character = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() });

const about: z.ZodType<About> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('words'),
    ends: z.object({ first: character, last: character }),
    quote: words,
  }),
  z.object({ kind: z.literal('claim'), claimId: z.string().max(100) }),
]);

const comment: z.ZodType<CommentInput> = z.object({
  text: words,
  mentions: z.array(z.uuid()).max(100),
  holds: z.boolean(),
});

const thread = { briefId: z.uuid(), threadId: z.uuid() };

/** Starts a discussion about words of a brief. */
export async function startThreadAction(input: unknown): Promise<Outcome<{ threadId: string }>> {
  return asMember(z.object({ briefId: z.uuid(), about, comment }), input, (doing, asked) =>
    startThread(doing, asked.briefId, asked.about, asked.comment),
  );
}

/** Adds a comment to a thread. */
export async function replyAction(input: unknown): Promise<Outcome<{ commentId: string }>> {
  return asMember(z.object({ ...thread, comment }), input, (doing, asked) =>
    replyToThread(doing, asked.briefId, asked.threadId, asked.comment),
  );
}

/** Changes the words of one's own comment. */
export async function editCommentAction(input: unknown): Promise<Outcome<void>> {
  const schema = z.object({ ...thread, commentId: z.uuid(), comment });
  return asMember(schema, input, (doing, asked) =>
    editComment(doing, asked.briefId, asked, asked.comment),
  );
}

/** Resolves a thread. */
export async function resolveThreadAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object(thread), input, (doing, asked) =>
    resolveThread(doing, asked.briefId, asked.threadId),
  );
}

/** Opens a resolved thread again. */
export async function reopenThreadAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object(thread), input, (doing, asked) =>
    reopenThread(doing, asked.briefId, asked.threadId),
  );
}
