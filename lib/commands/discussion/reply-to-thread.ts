import { lockBrief } from '../../data/brief/briefs.ts';
import { addComment, holdThread, threadOf } from '../../data/discussion/threads.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { type CommentInput, readComment } from './comment-input.ts';

export const NO_SUCH_THREAD = 'There is no such comment on this brief.';

/** Adds a comment to an open thread; with `holds` it holds up approval from now on. */
export function replyToThread(
  doing: Doing,
  briefId: string,
  threadId: string,
  comment: CommentInput,
): Promise<Outcome<{ commentId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'comment');
    if (!allowed.ok) return allowed;
    const words = await readComment(tx, comment);
    if (!words.ok) return words;
    // Whoever approves, signs or resolves holds the same lock.
    await lockBrief(tx, briefId);
    const thread = await threadOf(tx, briefId, threadId);
    if (!thread) return refuse('not-found', NO_SUCH_THREAD);
    if (thread.resolved) {
      const { name } = thread.resolved.by;
      return refuse('conflict', `${name} resolved this. Your reply is kept here: reopen it first.`);
    }
    // Whoever holds it up may resolve it alone: an objection must not hang on somebody else's.
    const { heldBy } = thread;
    if (comment.holds && heldBy !== null && heldBy.id !== actor.id) {
      return refuse(
        'conflict',
        `${heldBy.name} holds up approval with this already. Your reply is kept here: send it without holding up approval, or start a comment of your own that does.`,
      );
    }

    const said = { authorId: actor.id, ...words.value, at: doing.now };
    const commentId = await addComment(tx, threadId, said);
    const holds = comment.holds && heldBy === null;
    if (holds) await holdThread(tx, threadId, actor.id);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    const event = { threadId, commentId, excerpt: excerpt(said.text), holds };
    await record(tx, doer, { kind: 'comment-added', ...event });
    await notify(tx, { kind: 'discussion', briefId });
    return accept({ commentId });
  });
}
