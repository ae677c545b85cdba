'use client';

import { MOST_FOUND } from '@/lib/domain/words/find-in-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';

/** Finds words in the captured text: Enter goes to the next place, Shift and Enter to the one before. */
export function FindField({
  sought,
  count,
  at,
  onSeek,
  onGo,
}: {
  sought: string;
  count: number;
  /** Which of the places is shown, from 0. */
  at: number;
  onSeek: (sought: string) => void;
  onGo: (step: 1 | -1) => void;
}) {
  const isSought = sought.trim() !== '';
  const many = count === MOST_FOUND ? `${count} or more` : String(count);
  return (
    <div className="flex items-end gap-2">
      <div className="grow">
        <Field label="Find in the text">
          {(described) => (
            <Input
              {...described}
              type="search"
              value={sought}
              onChange={({ target }) => onSeek(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                onGo(event.shiftKey ? -1 : 1);
              }}
            />
          )}
        </Field>
      </div>
      <Button aria-label="Previous place" disabled={count === 0} onClick={() => onGo(-1)}>
        ↑
      </Button>
      <Button aria-label="Next place" disabled={count === 0} onClick={() => onGo(1)}>
        ↓
      </Button>
      <p role="status" className="min-w-20 py-2 text-xs text-soft tabular-nums">
        {isSought ? (count === 0 ? 'Not found' : `${at + 1} of ${many}`) : ''}
      </p>
    </div>
  );
}
