'use client';

import { useEffect, useRef } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import type { Say } from './use-announcements.ts';

/** Says what others decide while the page is open. */
export function useHeardDecisions(claims: readonly SheetClaim[], say: Say): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const all = claims.flatMap((claim) => claim.decisions.map((decision) => ({ claim, decision })));
    const before = known.current;
    known.current = new Set(all.map(({ decision }) => decision.id));
    if (before === null) return;
    const heard = all.filter(({ decision: { id, mine } }) => !mine && !before.has(id));
    if (heard.length === 0) return;
    const said = heard.map(({ claim: { number }, decision: { reviewer, kind } }) =>
      kind === 'approve'
        ? `${reviewer} approved claim ${number}.`
        : `${reviewer} asked for changes to claim ${number}.`,
    );
    say(said.join(' '), { seen: true });
  }, [claims, say]);
}
