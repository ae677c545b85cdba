'use client';

import Link from 'next/link';
import { useState } from 'react';
import { counted } from '@/lib/domain/words/wording.ts';
import { useDeskNews } from '../use-desk-news.ts';

/** The way to what one is told, with how much of it is new; a new one is said as it comes. */
export function Bell({ unread }: { unread: number }) {
  const [live, setLive] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const count = live ?? unread;
  useDeskNews((news) => {
    if (news.kind !== 'notifications') return;
    setLive(news.unread);
    if (news.unread === count) return;
    setSaid(news.unread > count ? `${counted(news.unread, 'unread notification')}.` : '');
  });
  return (
    <>
      <Link
        href="/desk/notifications"
        className="relative inline-flex items-center gap-1 rounded py-1 hover:underline"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-5"
          fill={count > 0 ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        >
          <path d="M10 2.5a5 5 0 0 0-5 5V11l-1.5 3h13L15 11V7.5a5 5 0 0 0-5-5Z" />
          <path d="M8 16.5a2 2 0 0 0 4 0" fill="none" strokeLinecap="round" />
        </svg>
        <span className="sr-only">Notifications{count > 0 ? ', ' : ''}</span>
        {count > 0 ? (
          <span className="rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent">
            {count > 99 ? '99+' : count}
            <span className="sr-only"> unread</span>
          </span>
        ) : null}
      </Link>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}
