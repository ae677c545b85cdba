'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { BRIEF_BAR, BRIEF_BAR_NOW } from '../desk/brief-bar-places.ts';
import { ConnectionStatus } from './connection/connection-notice.tsx';
import { Presence } from './presence/presence.tsx';
import { SuggestingToggle } from './suggestions/suggesting-toggle.tsx';
import { useWriting } from './writing.tsx';

/** What is so at this moment, said in the bar over the page: all is saved, who is here, how one writes. */
export function Bar() {
  const { connection, canWrite } = useWriting();
  const place = useBarPlace();
  if (place === null) return null;
  return createPortal(
    <>
      <ConnectionStatus connection={connection} />
      <div className="ml-auto flex items-center gap-3">
        <Presence />
        {canWrite ? <SuggestingToggle /> : null}
      </div>
    </>,
    place,
  );
}

/** The place in the bar; and as long as it is used, the page's style knows how high the bar is. */
function useBarPlace(): Element | null {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => {
    setPlace(document.getElementById(BRIEF_BAR_NOW));
    const bar = document.getElementById(BRIEF_BAR);
    if (bar === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--brief-bar', `${bar.offsetHeight}px`),
    );
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty('--brief-bar');
    };
  }, []);
  return place;
}
