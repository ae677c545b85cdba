'use client';

import { useSyncExternalStore } from 'react';
import { SameStories } from '../../ui/same-stories.tsx';
import { useWriting } from '../writing.tsx';

/** Warns where several of the sources cited here tell one story. It keeps nobody from anything. */
export function SameStoryNotes({ cited }: { cited: readonly string[] }) {
  const { live, props } = useWriting();
  const { references } = useSyncExternalStore(live.subscribe, live.current);
  return <SameStories groups={props.sameStories} cited={cited} references={references} />;
}
