'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { claimAnchor } from '@/lib/domain/checklist/anchors.ts';

export type Go = {
  /** Opens a claim from a list, where the focus stays. */
  to: (id: string) => void;
  next: () => void;
  previous: () => void;
  /** Opens the next claim that awaits this reviewer, from the top again at the end; false if none does. */
  onward: () => boolean;
};

/** The claim under review. It lives in the address, so that it can be linked to and gone back to. */
export function useCurrentClaim(claims: readonly SheetClaim[]): {
  current: SheetClaim | null;
  /** Whether it was gone to by key or link, so that it takes the focus. */
  takesFocus: boolean;
  go: Go;
} {
  const router = useRouter();
  // Chosen once: what others decide must not put another claim under the reviewer's hands.
  const [chosen, setChosen] = useState(() => firstToReview(claims)?.id);
  const [takesFocus, setTakesFocus] = useState(false);
  const open = useCallback(
    (id: string, focus: boolean) => {
      setChosen(id);
      setTakesFocus(focus);
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
    if (claim) open(claim.id, true);
  });
  useEffect(() => {
    openNamed();
    const follow = () => followLink();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const current = claims.find(({ id }) => id === chosen) ?? firstToReview(claims) ?? null;
  const at = claims.findIndex(({ id }) => id === current?.id);
  const step = (by: number) => {
    const target = claims[at + by];
    if (target) open(target.id, true);
  };
  const onward = () => {
    const around = [...claims.slice(at + 1), ...claims.slice(0, Math.max(0, at))];
    const target = around.find(({ awaitsMe }) => awaitsMe);
    if (target) open(target.id, true);
    return target !== undefined;
  };
  const to = (id: string) => open(id, false);
  return { current, takesFocus, go: { to, next: () => step(1), previous: () => step(-1), onward } };
}

function firstToReview(claims: readonly SheetClaim[]): SheetClaim | undefined {
  return (
    claims.find(({ awaitsMe }) => awaitsMe) ??
    claims.find(({ state }) => state !== 'approved') ??
    claims[0]
  );
}
