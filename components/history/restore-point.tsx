'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { restorePointAction } from '@/lib/actions/history.ts';
import { ActButton } from '../desk/act-button.tsx';
import { Button } from '../ui/button.tsx';

/** Restores a point, once it was said what that changes. Nothing is lost by it: the present words stay a point. */
export function RestorePoint({
  briefId,
  place,
  changes,
}: {
  briefId: string;
  place: string;
  /** What restoring would change in the present words; empty where they say the same. */
  changes: readonly string[];
}) {
  const router = useRouter();
  const panel = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (changes.length === 0) {
    return <p className="text-sm text-soft">The brief says the same now.</p>;
  }
  const restore = async () => {
    const outcome = await restorePointAction({ briefId, place });
    if (outcome.ok) {
      router.push(`/desk/briefs/${briefId}/history`);
      router.refresh();
    }
    return outcome;
  };
  return (
    <div className="grid gap-2">
      <Button
        ref={trigger}
        className="justify-self-start"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        Restore this point …
      </Button>
      <section
        id={panel}
        hidden={!open}
        aria-label="What restoring changes"
        className="grid gap-2 rounded-lg border bg-card p-3 text-sm"
      >
        <p>
          Restoring writes these words into the brief as a new edit of yours. Everybody who has it
          open sees it happen. The present words stay in the history. It would change:
        </p>
        <ul className="list-disc pl-5">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <ActButton act={restore}>Restore these words</ActButton>
          <Button
            onClick={() => {
              setOpen(false);
              trigger.current?.focus();
            }}
          >
            Keep the present words
          </Button>
        </div>
      </section>
    </div>
  );
}
