'use client';

import { type RefObject, useRef } from 'react';
import { useKeys } from './use-keys.ts';

/**
 * Keys for comparing: `Q` goes from one citation to the next and around, `P` shows more of the text
 * that was captured of the one at hand, or less.
 *
 * @returns where the citations are
 */
export function useEvidenceKeys(): RefObject<HTMLElement | null> {
  const evidence = useRef<HTMLElement>(null);
  const cards = () => [
    ...(evidence.current?.querySelectorAll<HTMLElement>('[data-citation]') ?? []),
  ];
  const atHand = () => cards().findIndex((card) => card.contains(document.activeElement));
  useKeys({
    q: () => {
      const all = cards();
      all[(atHand() + 1) % all.length]?.focus();
    },
    p: () => {
      const card = cards()[Math.max(0, atHand())];
      const more = card?.querySelector<HTMLElement>('[data-passage]');
      more?.focus();
      more?.click();
    },
  });
  return evidence;
}
