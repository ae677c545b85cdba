'use client';

import { useSyncExternalStore } from 'react';
import { citedWorks } from '@/lib/domain/brief/cited-works.ts';
import { SameStories } from '../../ui/same-stories.tsx';
import { useWriting } from '../writing.tsx';

/** Warns where several of the sources cited here tell one story. It keeps nobody from anything. */
export function SameStoryNotes({ cited }: { cited: readonly string[] }) {
  const { live, props, book } = useWriting();
  const { references } = useSyncExternalStore(live.subscribe, live.current);
  const works = citedWorks(references, book.known);
  return <SameStories groups={props.sameStories} cited={cited} works={works} />;
}
