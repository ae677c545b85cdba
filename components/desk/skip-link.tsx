'use client';

import { Button } from '../ui/button.tsx';

/** The first thing that Tab reaches: past the bars, to what the page is about. */
export function SkipLink() {
  return (
    <Button
      look="primary"
      className="absolute left-2 top-2 z-50 -translate-y-[200%] focus:translate-y-0"
      onClick={() => {
        const main = document.querySelector('main');
        main?.setAttribute('tabindex', '-1');
        main?.focus();
      }}
    >
      Skip to the content
    </Button>
  );
}
