'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hearNews } from '../../editor/connection/hear-news.ts';

/** Loads the page's data again whenever somebody edits, decides, signs or publishes this brief. */
export function useLiveJudgement(briefId: string): void {
  const router = useRouter();
  useEffect(() => hearNews(briefId, () => router.refresh()).stop, [briefId, router]);
}
