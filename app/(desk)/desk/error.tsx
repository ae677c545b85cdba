'use client';

import { Button } from '@/components/ui/button.tsx';

/** What the desk shows when a page could not be made: what happened, what was kept, what to do. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto grid w-full max-w-xl content-start justify-items-start gap-4 px-4 py-12">
      <h1 className="font-serif text-2xl font-bold">This page could not be shown</h1>
      <p>
        Something went wrong on the server. What was saved is still there, and nothing was half
        done.
      </p>
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
