'use client';

import { excerpt } from '@/lib/domain/words/excerpt.ts';
import { type ShownThread, useDiscussion } from '../../discussion/discussion.tsx';
import { ThreadList } from '../../discussion/thread-list.tsx';
import { jumpTo } from '../jump.ts';
import { useWriting } from '../writing.tsx';
import { useThreadPlaces } from './thread-places.tsx';

/** Every thread of the brief in reading order; those whose words are gone come last. */
export function RailComments() {
  const { threads } = useDiscussion();
  const places = useThreadPlaces();
  const order = ({ id }: ShownThread) => {
    const place = places.get(id);
    return place ? place.block + place.from / 1_000_000 : Number.POSITIVE_INFINITY;
  };
  const open = threads.filter(({ resolved }) => resolved === null).length;
  return (
    <section aria-labelledby="comments" className="grid gap-2">
      <h2 id="comments" className="text-xs font-bold tracking-wider text-soft uppercase">
        Comments{open > 0 ? ` (${open})` : ''}
      </h2>
      {threads.length === 0 ? (
        <p className="text-sm text-soft">None yet. Select words, and press Comment.</p>
      ) : null}
      <div className="grid gap-0.5">
        <ThreadList threads={threads.toSorted((one, other) => compare(order(one), order(other)))}>
          {(thread) => <Entry key={thread.id} thread={thread} />}
        </ThreadList>
      </div>
    </section>
  );
}

function Entry({ thread: { id, comments, heldBy, resolved } }: { thread: ShownThread }) {
  const writing = useWriting();
  const isGone = useThreadPlaces().get(id) === null;
  const [first] = comments;
  const notes = [
    heldBy && !resolved ? 'holds up approval' : '',
    comments.length > 1 ? `${comments.length - 1} more` : '',
    isGone ? 'its words are gone' : '',
  ].filter((note) => note !== '');
  return (
    <button
      type="button"
      className="grid w-full rounded-md px-2 py-1 text-left text-sm hover:bg-sunk"
      onClick={() => jumpTo(writing, `thread-${id}`)}
    >
      <span>
        <b>{first?.author.name}</b>: {excerpt(first?.text ?? '', 60)}
      </span>
      {notes.length > 0 ? <span className="text-xs text-soft">{notes.join(' · ')}</span> : null}
    </button>
  );
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
