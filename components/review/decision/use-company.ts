'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { hearNews } from '../../editor/connection/hear-news.ts';
import { personOf } from '../../editor/presence/caret.ts';

/** Somebody else who has a claim before them now. Who they are is said by the server. */
export type Looking = { id: string; name: string; claimId: string };

/**
 * Loads the page's data again whenever somebody edits, decides, signs or publishes this brief; tells
 * the others which claim is looked at here, and this page which ones they look at.
 */
export function useCompany(briefId: string, meId: string, claimId: string | null): Looking[] {
  const router = useRouter();
  const [awareness, setAwareness] = useState<Awareness | null>(null);
  const [others, setOthers] = useState<Looking[]>([]);
  useEffect(() => {
    const news = hearNews(briefId, () => router.refresh());
    const { awareness: company } = news;
    const look = () => setOthers(lookingIn(company, meId));
    company.on('change', look);
    setAwareness(company);
    return () => {
      company.off('change', look);
      setAwareness(null);
      setOthers([]);
      news.stop();
    };
  }, [briefId, meId, router]);
  useEffect(() => awareness?.setLocalStateField('reviewing', { claimId }), [awareness, claimId]);
  return others;
}

/** Each person once for a claim, however many windows they have. */
function lookingIn(company: Awareness, meId: string): Looking[] {
  const looking = new Map<string, Looking>();
  for (const { user, reviewing } of company.getStates().values()) {
    const claimId = claimIn(reviewing);
    if (!user || claimId === null) continue;
    const { id, name } = personOf(user);
    if (id !== meId) looking.set(`${id} ${claimId}`, { id, name, claimId });
  }
  return [...looking.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

function claimIn(reviewing: unknown): string | null {
  if (typeof reviewing !== 'object' || reviewing === null || !('claimId' in reviewing)) return null;
  return typeof reviewing.claimId === 'string' ? reviewing.claimId : null;
}
