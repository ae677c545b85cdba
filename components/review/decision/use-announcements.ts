'use client';

import { useCallback, useState } from 'react';

/** The last thing that happened on the page; `seen` where it is shown and not only read out. */
export type Announcement = { count: number; words: string; seen: boolean };

export type Say = (words: string, options?: { seen: boolean }) => void;

/** What the page's one polite live region says. The same words said again are read out again. */
export function useAnnouncements(): { announcement: Announcement; say: Say } {
  const [announcement, setAnnouncement] = useState<Announcement>({
    count: 0,
    words: '',
    seen: false,
  });
  const say = useCallback<Say>(
    (words, { seen } = { seen: false }) =>
      setAnnouncement(({ count }) => ({ count: count + 1, words, seen })),
    [],
  );
  return { announcement, say };
}
