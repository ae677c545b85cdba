'use client';

import { useCallback, useEffect, useState } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { claimAnchor } from '@/lib/domain/checklist.ts';

export type Go = { to: (id: string) => void; next: () => void; previous: () => void };

/** The claim under review. It lives in the address, so that it can be linked to and gone back to. */
export function useCurrentClaim(claims: readonly SheetClaim[]): {
  current: SheetClaim | null;
  go: Go;
} {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const anchor = window.location.hash.slice(1);
      const claim = claims.find(({ id }) => claimAnchor(id) === anchor);
      if (claim) setChosen(claim.id);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [claims]);

  const waiting = claims.find(({ state }) => state !== 'approved');
  const current = claims.find(({ id }) => id === chosen) ?? waiting ?? claims[0] ?? null;
  const to = useCallback((id: string) => {
    setChosen(id);
    window.history.replaceState(null, '', `#${claimAnchor(id)}`);
  }, []);
  const step = (by: number) => {
    if (!current) return;
    const index = claims.findIndex(({ id }) => id === current.id);
    const target = claims[index + by];
    if (target) to(target.id);
  };
  return { current, go: { to, next: () => step(1), previous: () => step(-1) } };
}
