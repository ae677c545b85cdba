'use client';

import { useRef, useState } from 'react';
import { mentionStretches, type ThreadComment } from '@/lib/domain/review/thread.ts';
import { When } from '../desk/when.tsx';
import { CommentForm } from './comment-form.tsx';
import { useDiscussion } from './discussion.tsx';

/** What one member said; its author may change the words. */
export function CommentView({ threadId, comment }: { threadId: string; comment: ThreadComment }) {
  const { me, edit, timeZone } = useDiscussion();
  const [isEditing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const { id, author, text, at, editedAt } = comment;
  const leave = () => {
    setEditing(false);
    item.current?.focus();
  };
  return (
    <li ref={item} tabIndex={-1} className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong>{author.name}</strong>
        <span className="text-xs text-soft">
          <When at={at} timeZone={timeZone} />
          {editedAt ? ' · edited' : ''}
        </span>
        {author.id === me.id && !isEditing ? (
          <button
            type="button"
            className="ml-auto text-xs text-soft underline"
            onClick={() => setEditing(true)}
          >
            Edit<span className="sr-only"> your comment</span>
          </button>
        ) : null}
      </p>
      {isEditing ? (
        <CommentForm
          draft={`edit ${id}`}
          start={text}
          label="Your comment"
          submit="Save"
          autoFocus
          send={async (changed) => {
            const outcome = await edit(threadId, id, changed);
            if (outcome.ok) leave();
            return outcome;
          }}
          onLeave={leave}
        />
      ) : (
        <CommentWords comment={comment} />
      )}
    </li>
  );
}

function CommentWords({ comment: { text, mentions } }: { comment: ThreadComment }) {
  const { members, me } = useDiscussion();
  const mentioned = members.filter(({ id }) => mentions.includes(id));
  return (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {mentionStretches(text, mentioned).map(({ text: words, mention }, index) =>
        mention === null ? (
          words
        ) : (
          <strong
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, in its order
            key={index}
            className={mention.id === me.id ? 'bg-mixed-tint text-mixed' : 'text-accent'}
          >
            {words}
          </strong>
        ),
      )}
    </p>
  );
}
