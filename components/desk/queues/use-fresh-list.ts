'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** News of the desk comes to the window as an event of this name. */
export const DESK_NEWS = 'factdesk:news';

/** However much happens at once, a list is loaded again so often at most, in milliseconds. */
const PACE = 1_500;

/**
 * Loads the list again when something happened on the desk, and when somebody comes back to the
 * window. What is typed in the page's forms stays.
 */
export function useFreshList(): void {
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      if (document.visibilityState === 'hidden') return;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        router.refresh();
      }, PACE);
    };
    window.addEventListener(DESK_NEWS, refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener(DESK_NEWS, refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [router]);
}
