'use client';

import type { Anchor } from '@/lib/document/anchor/anchor.ts';
import { AnchorFinder } from '@/lib/document/anchor/anchor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { excerpt } from '@/lib/domain/words/excerpt.ts';
import { CommentForm } from '../../discussion/comment-form.tsx';
import { useDiscussion } from '../../discussion/discussion.tsx';
import { ThreadCard } from '../../discussion/thread-card.tsx';
import { ThreadList } from '../../discussion/thread-list.tsx';
import { useThreadPlaces } from '../comments/thread-places.tsx';
import { focusText } from '../text/focus-text.ts';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** A comment on the words that were chosen for it; they may change while it is written. */
export function NewCommentCard({ anchor }: { anchor: Anchor }) {
  const { editor, connection, ask } = useWriting();
  const { start } = useDiscussion();
  const leave = () => {
    ask(null);
    focusText(editor);
  };
  return (
    <Card title="New comment">
      <blockquote className="border-l-2 border-mixed pl-2 font-serif">
        {excerpt(anchor.quote, 240)}
      </blockquote>
      <CommentForm
        draft={`start ${window.location.pathname}`}
        label="Comment"
        submit="Comment"
        canHold
        autoFocus
        onLeave={leave}
        send={async (comment) => {
          const finder = new AnchorFinder(connection.document);
          const place = finder.find(anchor);
          const ends = place && finder.endsOf(place);
          if (!ends) {
            return refuse(
              'stale',
              'These words were taken out of the text. Your comment is kept here: select other words.',
            );
          }
          const outcome = await start({ kind: 'words', ends, quote: place.words }, comment);
          if (outcome.ok) {
            ask({ kind: 'thread', id: outcome.value.threadId });
            focusText(editor);
          }
          return outcome;
        }}
      />
    </Card>
  );
}

/** The threads of these ids, as far as the page knows them yet. */
export function CommentCards({ ids }: { ids: readonly string[] }) {
  const { threads } = useDiscussion();
  const places = useThreadPlaces();
  const shown = ids.flatMap((id) => threads.find((thread) => thread.id === id) ?? []);
  return (
    <ThreadList threads={shown}>
      {(thread) => (
        <ThreadCard key={thread.id} thread={thread} words={places.get(thread.id)?.words ?? null} />
      )}
    </ThreadList>
  );
}

/** One thread that was gone to, whether its words still stand in the text or not. */
export function AskedThreadCard({ id }: { id: string }) {
  const { threads } = useDiscussion();
  const places = useThreadPlaces();
  const thread = threads.find((candidate) => candidate.id === id);
  if (!thread) return null;
  return <ThreadCard thread={thread} words={places.get(id)?.words ?? null} />;
}
