import { z } from 'zod';
import type { Anchor } from '../../document/anchor/anchor.ts';
import type { AnchoredThread } from '../../document/reading/discussion.ts';
import type { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

const characterSchema = z.object({ client: z.number(), clock: z.number() });

const anchorSchema: z.ZodType<Anchor> = z.object({
  first: characterSchema,
  last: characterSchema,
  quote: z.string(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
  twins: z.number(),
});

export const person = { select: { id: true, name: true } } as const;

/** What makes a thread whole. */
export const whole = {
  heldBy: person,
  resolvedBy: person,
  comments: { include: { author: person }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ThreadInclude;

type Anchored = { id: string; anchor: Anchor };

/** Every thread of a brief, in the order in which they were started. */
export async function threadsOf(tx: Tx, briefId: string): Promise<AnchoredThread[]> {
  const rows = await tx.thread.findMany({
    where: { briefId },
    orderBy: { id: 'asc' },
    include: whole,
  });
  return rows.map(toThread);
}

/** One thread of a brief; null when it has none by that id. */
export async function threadOf(
  tx: Tx,
  briefId: string,
  id: string,
): Promise<AnchoredThread | null> {
  const row = await tx.thread.findUnique({ where: { id, briefId }, include: whole });
  return row && toThread(row);
}

/** Begins a thread, yet without a comment; gives its id. */
export async function addThread(
  tx: Tx,
  briefId: string,
  anchor: Anchor,
  heldById: string | null,
): Promise<string> {
  const row = await tx.thread.create({ data: { briefId, anchor, heldById }, select: { id: true } });
  return row.id;
}

export type NewComment = { authorId: string; text: string; mentions: string[]; at: Date };

/** Adds a comment to a thread; gives its id. */
export async function addComment(tx: Tx, threadId: string, comment: NewComment): Promise<string> {
  const row = await tx.comment.create({ data: { threadId, ...comment }, select: { id: true } });
  return row.id;
}

/** What each thread of a brief is about, without what was said. */
export async function anchorsOf(tx: Tx, briefId: string): Promise<Anchored[]> {
  const rows = await tx.thread.findMany({ where: { briefId }, select: { id: true, anchor: true } });
  return rows.map(({ id, anchor }) => ({ id, anchor: anchorSchema.parse(anchor) }));
}

/** Keeps what is known of threads' words by now, of however many in one statement. */
export async function saveAnchors(tx: Tx, threads: readonly Anchored[]): Promise<void> {
  if (threads.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Thread" thread SET anchor = followed.anchor
    FROM jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) followed (id uuid, anchor jsonb)
    WHERE thread.id = followed.id`;
}

/** Puts other words in the place of a comment's. */
export async function saveComment(
  tx: Tx,
  id: string,
  words: { text: string; mentions: string[]; editedAt: Date },
): Promise<void> {
  await tx.comment.update({ where: { id }, data: words });
}

/** Notes who holds up approval with a thread. */
export async function holdThread(tx: Tx, id: string, heldById: string): Promise<void> {
  await tx.thread.update({ where: { id }, data: { heldById } });
}

/** Notes who resolved a thread and when, or with null that it is open again. */
export async function settleThread(
  tx: Tx,
  id: string,
  settled: { resolvedById: string; resolvedAt: Date } | null,
): Promise<void> {
  await tx.thread.update({
    where: { id },
    data: settled ?? { resolvedById: null, resolvedAt: null },
  });
}

type ThreadRow = Omit<Prisma.ThreadGetPayload<{ include: typeof whole }>, 'briefId'>;

/** A thread out of its row. */
export function toThread({
  id,
  anchor,
  heldBy,
  resolvedBy,
  resolvedAt,
  comments,
}: ThreadRow): AnchoredThread {
  return {
    id,
    anchor: anchorSchema.parse(anchor),
    heldBy,
    resolved: resolvedBy && resolvedAt && { by: resolvedBy, at: resolvedAt },
    comments: comments.map(({ id: comment, author, text, mentions, at, editedAt }) => ({
      id: comment,
      author,
      text,
      mentions,
      at,
      editedAt,
    })),
  };
}
