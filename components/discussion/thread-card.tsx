'use client';

import { type ReactNode, useId } from 'react';
import { excerpt } from '@/lib/domain/words/excerpt.ts';
import { useAsking } from '../editor/use-asking.ts';
import { Button } from '../ui/button.tsx';
import { RefusalNotice } from '../ui/notice.tsx';
import { Pill } from '../ui/pill.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentView } from './comment-view.tsx';
import { type ShownThread, useDiscussion } from './discussion.tsx';

/** One thread: what it is about, what was said, and what one can do about it. */
export function ThreadCard({
  thread,
  words,
  aside,
}: {
  thread: ShownThread;
  /** The words that it is about as they are now; null when they are gone. */
  words: string | null;
  /** A way to the words. */
  aside?: ReactNode;
}) {
  const { reply } = useDiscussion();
  const title = useId();
  const { id, anchor, heldBy, resolved, comments } = thread;
  return (
    <section aria-labelledby={title} className="grid gap-3 rounded-card border bg-card p-4 text-sm">
      <div className="grid gap-1">
        <h3 id={title} className="sr-only">
          Comment on “{excerpt(anchor.quote)}”
        </h3>
        <Quote quote={anchor.quote} words={words} />
        <div className="flex flex-wrap items-center gap-2">
          {resolved ? (
            <Pill tone="good" shape="✓">
              Resolved by {resolved.by.name}
            </Pill>
          ) : null}
          {heldBy && !resolved ? (
            <Pill tone="mixed" shape="■">
              Holds up approval
            </Pill>
          ) : null}
          {aside}
        </div>
      </div>
      <ul className="grid gap-3">
        {comments.map((comment) => (
          <CommentView key={comment.id} threadId={id} comment={comment} />
        ))}
      </ul>
      {resolved ? null : (
        <CommentForm
          draft={`reply ${id}`}
          label="Reply"
          submit="Reply"
          canHold={heldBy === null}
          send={(comment) => reply(id, comment)}
        />
      )}
      <Settle thread={thread} />
    </section>
  );
}

/** The words, and what they were where that is something else. */
function Quote({ quote, words }: { quote: string; words: string | null }) {
  if (words === null) {
    return (
      <>
        <p className="text-soft">The words that it was about are gone:</p>
        <blockquote className="border-l-2 border-strong-rule pl-2 font-serif">
          <del className="no-underline">{quote}</del>
        </blockquote>
      </>
    );
  }
  const isChanged = words.replace(/\s+/gu, ' ') !== quote.replace(/\s+/gu, ' ');
  return (
    <>
      <blockquote className="border-l-2 border-mixed pl-2 font-serif">
        {excerpt(words, 240)}
      </blockquote>
      {isChanged ? (
        <p className="text-xs text-soft">It was about: “{excerpt(quote, 240)}”</p>
      ) : null}
    </>
  );
}

/** Resolve and reopen are one button, so that the focus stays on it. */
function Settle({ thread: { id, resolved, barred } }: { thread: ShownThread }) {
  const { resolve, reopen } = useDiscussion();
  const { pending, refusal, run } = useAsking();
  const isBarred = resolved === null && barred !== null;
  return (
    <div className="grid gap-2 border-t pt-3">
      <Button
        className="justify-self-start"
        disabled={pending || isBarred}
        onClick={() => void run(() => (resolved ? reopen(id) : resolve(id)))}
      >
        {resolved ? 'Reopen' : 'Resolve'}
      </Button>
      {isBarred ? <p className="text-xs text-soft">{barred}</p> : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  );
}
