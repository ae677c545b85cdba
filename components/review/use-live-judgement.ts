'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { openConnection } from '../editor/connection.ts';

/** Loads the page's data again whenever somebody edits, decides, signs or publishes this brief. */
export function useLiveJudgement(briefId: string): void {
  const router = useRouter();
  useEffect(() => {
    const connection = openConnection(briefId, () => router.refresh());
    return () => connection.close();
  }, [briefId, router]);
}
