import { addComment, addThread } from '../../data/discussion/threads.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { type Anchor, type AnchorEnds, AnchorFinder } from '../../document/anchor/anchor.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { LONGEST_QUOTE } from '../../domain/review/thread.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { type ProjectedBrief, projectDocument } from '../brief/project-document.ts';
import { NO_SUCH_BRIEF } from '../case.ts';
import { type CommentInput, readComment } from './comment-input.ts';

/** The words that a comment is about: as somebody selected and saw them, or a claim's. */
export type About =
  | { kind: 'words'; ends: AnchorEnds; quote: string }
  | { kind: 'claim'; claimId: string };

/**
 * Starts a discussion about words of a brief. They are found in the document up to the end of its
 * log: what somebody has selected and not saved yet, or what changed meanwhile, is refused.
 */
export function startThread(
  doing: Doing,
  briefId: string,
  about: About,
  comment: CommentInput,
): Promise<Outcome<{ threadId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'comment');
    if (!allowed.ok) return allowed;
    const words = await readComment(tx, comment);
    if (!words.ok) return words;
    const brief = await projectDocument(tx, briefId);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const found = anchorOf(brief, about);
    if (!found.ok) return found;
    const anchor = found.value;

    const { holds } = comment;
    const threadId = await addThread(tx, briefId, anchor, holds ? actor.id : null);
    const said = { authorId: actor.id, ...words.value, at: doing.now };
    const commentId = await addComment(tx, threadId, said);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    const event = { threadId, commentId, excerpt: excerpt(said.text), holds };
    await record(tx, doer, { kind: 'thread-started', quote: excerpt(anchor.quote), ...event });
    await notify(tx, { kind: 'discussion', briefId });
    return accept({ threadId });
  });
}

function anchorOf({ doc, reading }: ProjectedBrief, about: About): Outcome<Anchor> {
  const finder = new AnchorFinder(doc);
  const claim = about.kind === 'claim' && reading.claims.find(({ id }) => id === about.claimId);
  if (about.kind === 'claim' && !claim) {
    return refuse('stale', 'This claim was taken out of the brief. Your comment is kept here.');
  }
  const place =
    about.kind === 'words'
      ? finder.confirm(about.ends, about.quote)
      : claim && finder.placeOfClaim(claim);
  const anchor = place && finder.anchor(place);
  if (!anchor) {
    return refuse(
      'stale',
      'These words changed, or are not saved yet. Your comment is kept here: select the words again, or try again in a moment.',
    );
  }
  if (anchor.quote.length <= LONGEST_QUOTE) return accept(anchor);
  return refuse('invalid', 'A comment is about a passage. Select fewer words.');
}
