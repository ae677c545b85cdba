'use client';

import { useSyncExternalStore } from 'react';
import { counted } from '@/lib/domain/words/wording.ts';
import { useWriting } from '../writing.tsx';

/** That a claim cannot be approved for the suggestions that touch it; nothing where none does. */
export function TouchingSuggestions({ claim }: { claim: string }) {
  const { live } = useWriting();
  const { suggestions } = useSyncExternalStore(live.subscribe, live.current);
  const count = suggestions.filter(({ claims }) => claims.includes(claim)).length;
  if (count === 0) return null;
  return (
    <p className="text-xs text-mixed">
      {counted(count, 'open suggestion')} {count === 1 ? 'touches' : 'touch'} it. It cannot be
      approved until {count === 1 ? 'that is' : 'they are'} accepted or rejected.
    </p>
  );
}
