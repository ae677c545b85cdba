'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import type { DeskNews } from '@/lib/domain/news/desk-news.ts';
import { useDeskNews } from './use-desk-news.ts';

/**
 * Loads the page again when news of this kind come. What comes while it loads has it load once more
 * afterwards: a server that is slow is not asked more often than it answers.
 */
export function RefreshOnNews({ kind }: { kind: DeskNews['kind'] }) {
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const again = useRef(false);
  useDeskNews((news) => {
    if (news.kind !== kind) return;
    if (isLoading) again.current = true;
    else startLoading(() => router.refresh());
  });
  useEffect(() => {
    if (isLoading || !again.current) return;
    again.current = false;
    startLoading(() => router.refresh());
  }, [isLoading, router]);
  return null;
}
