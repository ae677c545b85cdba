'use client';

import { useEffect, useEffectEvent } from 'react';
import type { DeskNews } from '@/lib/domain/news/desk-news.ts';
import { hearDeskNews } from './news-source.ts';

/**
 * Hears what happens at the desk while the page is open: how much its member did not read yet, and
 * that lists may have changed (at most once a second).
 */
export function useDeskNews(onNews: (news: DeskNews) => void): void {
  const heard = useEffectEvent(onNews);
  useEffect(() => hearDeskNews((news) => heard(news)), []);
}
