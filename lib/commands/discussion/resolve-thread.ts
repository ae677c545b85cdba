import { settleThread, threadOf } from '../../data/discussion/threads.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { AnchorFinder } from '../../document/anchor/anchor.ts';
import { type AnchoredThread, writersBehind } from '../../document/reading/discussion.ts';
import type { Actor } from '../../domain/actor.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { projectDocument } from '../brief/project-document.ts';
import { NO_SUCH_BRIEF } from '../case.ts';
import { NO_SUCH_THREAD } from './reply-to-thread.ts';

/**
 * Resolves a thread; one that is resolved already stays as it was. While it holds up approval,
 * nobody can whose own words it is about.
 */
export function resolveThread(
  doing: Doing,
  briefId: string,
  threadId: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await projectDocument(tx, briefId);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const thread = await threadOf(tx, briefId, threadId);
    if (!thread) return refuse('not-found', NO_SUCH_THREAD);
    const { doc, reading, ledger } = brief;
    const place = new AnchorFinder(doc).find(thread.anchor);
    const writers = writersBehind(place, reading, ledger);
    const allowed = can(actor, 'resolve-thread', { heldBy: thread.heldBy?.id ?? null, writers });
    if (!allowed.ok) return allowed;
    if (thread.resolved) return accept(undefined);

    await settleThread(tx, threadId, { resolvedById: actor.id, resolvedAt: doing.now });
    return noted(tx, doing, actor, { kind: 'thread-resolved', briefId, thread });
  });
}

/** Opens a resolved thread again; it holds up approval again if it did before. */
export function reopenThread(
  doing: Doing,
  briefId: string,
  threadId: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'comment');
    if (!allowed.ok) return allowed;
    const brief = await projectDocument(tx, briefId);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const thread = await threadOf(tx, briefId, threadId);
    if (!thread) return refuse('not-found', NO_SUCH_THREAD);
    if (!thread.resolved) return accept(undefined);

    await settleThread(tx, threadId, null);
    return noted(tx, doing, actor, { kind: 'thread-reopened', briefId, thread });
  });
}

async function noted(
  tx: Tx,
  { now }: Doing,
  actor: Actor,
  {
    kind,
    briefId,
    thread,
  }: {
    kind: 'thread-resolved' | 'thread-reopened';
    briefId: string;
    thread: AnchoredThread;
  },
): Promise<Outcome<void>> {
  const words = excerpt(thread.comments[0]?.text ?? '');
  const doer = { actorId: actor.id, briefId, at: now };
  await record(tx, doer, { kind, threadId: thread.id, excerpt: words });
  await notify(tx, { kind: 'discussion', briefId });
  return accept(undefined);
}
