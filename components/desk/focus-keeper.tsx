'use client';

import { useEffect } from 'react';

/** What the focus goes to when the control that had it is gone: the smallest of these around it. */
const HOLDERS = 'section, article, aside, main';

/**
 * Keeps the focus where somebody works. An act often takes its own button away: a form that was sent, a
 * hint that was taken. The browser would then begin again at the top of the page.
 */
export function FocusKeeper() {
  useEffect(() => {
    let focused: Element | null = null;
    let around: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      focused = target;
      around = holdersAround(target);
    };
    const forget = ({ target }: FocusEvent) => {
      // A browser may say so of what it is just taking away; that is known a moment later.
      queueMicrotask(() => {
        if (target === focused && focused?.isConnected) focused = null;
      });
    };
    const keep = () => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.activeElement !== document.body) return;
      const holder =
        around.find(({ isConnected }) => isConnected) ?? document.querySelector('main');
      holder?.setAttribute('tabindex', '-1');
      holder?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', forget);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', forget);
    };
  }, []);
  return null;
}

/** The parts of the page that an element stands in, the smallest first. */
function holdersAround(element: Element): HTMLElement[] {
  const holders: HTMLElement[] = [];
  for (
    let at = element.closest<HTMLElement>(HOLDERS);
    at;
    at = at.parentElement?.closest<HTMLElement>(HOLDERS) ?? null
  ) {
    if (at !== element) holders.push(at);
  }
  return holders;
}
