'use client';

import { useRouter } from 'next/navigation';
import type { DeskNews } from '@/lib/domain/news/desk-news.ts';
import { useDeskNews } from './use-desk-news.ts';

/** Loads the page again when news of this kind come. */
export function RefreshOnNews({ kind }: { kind: DeskNews['kind'] }) {
  const router = useRouter();
  useDeskNews((news) => {
    if (news.kind === kind) router.refresh();
  });
  return null;
}
