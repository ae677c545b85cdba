'use client';

import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { type Anchor, AnchorFinder, type Place } from '@/lib/document/anchor/anchor.ts';
import { type ShownThread, useDiscussion } from '../../discussion/discussion.tsx';
import { positionsOf, textblocks, writtenWords } from '../text/block-offsets.ts';
import { useWriting } from '../writing.tsx';
import { type ShownWords, showsThreads, showThreads } from './thread-decorations.ts';

/** By thread: where its words stand as they are at this moment; null when they are gone. */
export type ThreadPlaces = ReadonlyMap<string, Place | null>;

const PlacesContext = createContext<ThreadPlaces>(new Map());

/** The words of a comment that is being written stand under this id. */
const NEW = 'new';

/** Keeps up with where the words of every thread stand while people write, and marks them. */
export function FollowThreads({ children }: { children: ReactNode }) {
  const { editor, live, connection, asked } = useWriting();
  const { threads } = useDiscussion();
  const reading = useSyncExternalStore(live.subscribe, live.current);
  const pending = asked?.kind === 'comment' ? asked.anchor : null;
  const found = useMemo(() => {
    const anchors: Array<[string, Anchor]> = threads.map(({ id, anchor }) => [id, anchor]);
    if (pending) anchors.push([NEW, pending]);
    const finder = anchors.length > 0 && reading ? new AnchorFinder(connection.document) : null;
    const places = new Map(anchors.map(([id, anchor]) => [id, finder?.find(anchor) ?? null]));
    return { places, doc: editor.state.doc };
  }, [threads, pending, reading, connection, editor]);
  useLayoutEffect(() => {
    const { state, view } = editor;
    // Whoever typed in between brings another reading in a moment.
    if (state.doc !== found.doc) return;
    if (found.places.size === 0 && !showsThreads(state)) return;
    const blocks = textblocks(state.doc);
    const looks = new Map(threads.map((thread) => [thread.id, lookOf(thread)]));
    const shown = [...found.places].flatMap(([id, place]): ShownWords[] => {
      const block = place && blocks[place.block];
      if (!block) return [];
      const positions = positionsOf(block.node, block.start, place, writtenWords);
      return [{ id, look: looks.get(id) ?? 'new', ...positions }];
    });
    view.dispatch(showThreads(state, shown));
  }, [editor, threads, found]);
  return <PlacesContext value={found.places}>{children}</PlacesContext>;
}

export function useThreadPlaces(): ThreadPlaces {
  return useContext(PlacesContext);
}

function lookOf({ resolved, heldBy }: ShownThread): ShownWords['look'] {
  if (resolved) return 'resolved';
  return heldBy ? 'holding' : 'open';
}
