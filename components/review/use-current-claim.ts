'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { claimAnchor } from '@/lib/domain/checklist.ts';

export type Go = { to: (id: string) => void; next: () => void; previous: () => void };

/** The claim under review. It lives in the address, so that it can be linked to and gone back to. */
export function useCurrentClaim(claims: readonly SheetClaim[]): {
  current: SheetClaim | null;
  go: Go;
} {
  const router = useRouter();
  // Chosen once: what others decide must not put another claim under the reviewer's hands.
  const [chosen, setChosen] = useState(() => firstToReview(claims)?.id);
  const to = useCallback(
    (id: string) => {
      setChosen(id);
      window.history.replaceState(null, '', `#${claimAnchor(id)}`);
      // The framework takes that for a navigation and drops a refresh that is under way.
      router.refresh();
    },
    [router],
  );
  const named = () => claims.find(({ id }) => claimAnchor(id) === window.location.hash.slice(1));
  const openNamed = useEffectEvent(() => setChosen(named()?.id ?? chosen));
  const followLink = useEffectEvent(() => {
    const claim = named();
    if (claim) to(claim.id);
  });
  useEffect(() => {
    openNamed();
    const follow = () => followLink();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const current = claims.find(({ id }) => id === chosen) ?? firstToReview(claims) ?? null;
  const step = (by: number) => {
    if (!current) return;
    const index = claims.findIndex(({ id }) => id === current.id);
    const target = claims[index + by];
    if (target) to(target.id);
  };
  return { current, go: { to, next: () => step(1), previous: () => step(-1) } };
}

function firstToReview(claims: readonly SheetClaim[]): SheetClaim | undefined {
  return claims.find(({ state }) => state !== 'approved') ?? claims[0];
}
