import { lockBrief } from '../../data/brief/briefs.ts';
import { saveComment, threadOf } from '../../data/discussion/threads.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { type CommentInput, readComment } from './comment-input.ts';
import { NO_SUCH_THREAD } from './reply-to-thread.ts';

/** Puts other words in the place of one's own comment, which is then shown as edited. */
export function editComment(
  doing: Doing,
  briefId: string,
  { threadId, commentId }: { threadId: string; commentId: string },
  comment: Pick<CommentInput, 'text' | 'mentions'>,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    await lockBrief(tx, briefId);
    const thread = await threadOf(tx, briefId, threadId);
    const edited = thread?.comments.find(({ id }) => id === commentId);
    if (!edited) return refuse('not-found', NO_SUCH_THREAD);
    const allowed = can(actor, 'edit-comment', { author: edited.author.id });
    if (!allowed.ok) return allowed;
    const words = await readComment(tx, comment);
    if (!words.ok) return words;
    if (words.value.text === edited.text) return accept(undefined);

    await saveComment(tx, commentId, { ...words.value, editedAt: doing.now });
    const doer = { actorId: actor.id, briefId, at: doing.now };
    const said = { before: edited.text, after: words.value.text };
    const event = { threadId, commentId, excerpt: excerpt(words.value.text), said };
    await record(tx, doer, { kind: 'comment-edited', ...event });
    await notify(tx, { kind: 'discussion', briefId });
    return accept(undefined);
  });
}
