'use client';

import type { ReactNode } from 'react';
import { useFreshList } from './use-fresh-list.ts';

/** A list that follows what happens on the desk. */
export function FreshList({ children }: { children: ReactNode }) {
  useFreshList();
  return children;
}
