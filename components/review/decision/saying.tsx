'use client';

import { createContext, useContext } from 'react';
import type { Say } from './use-announcements.ts';

/** Where whatever is done on the page is said, in its one live region. */
export const SayContext = createContext<Say>(() => {});

export function useSay(): Say {
  return useContext(SayContext);
}
