'use client';

import { useState } from 'react';
import type { SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Button } from '../../ui/button.tsx';
import { useWriting } from '../writing.tsx';
import type { Settlement } from './settle.ts';
import { settleSuggestions } from './suggestion-acts.ts';

/** Settles every suggestion that is listed, once the count is confirmed. */
export function SettleAll({
  suggestions,
  by,
}: {
  suggestions: readonly SuggestionInDocument[];
  /** Whose they all are; null for everybody's. */
  by: string | null;
}) {
  const writing = useWriting();
  const [asked, ask] = useState<Settlement | null>(null);
  if (asked === null) {
    return (
      <div className="flex flex-wrap gap-1">
        <Button onClick={() => ask('accept')}>Accept all</Button>
        <Button onClick={() => ask('reject')}>Reject all</Button>
      </div>
    );
  }
  const act = asked === 'accept' ? 'Accept' : 'Reject';
  return (
    <fieldset className="grid gap-2 text-sm">
      <legend>
        {act} {counted(suggestions.length, 'suggestion')} by {by ?? 'everybody'}?
      </legend>
      <div className="flex flex-wrap gap-1">
        <Button
          look="primary"
          autoFocus
          onClick={() => {
            ask(null);
            settleSuggestions(writing, suggestions, asked);
          }}
        >
          {act} {suggestions.length}
        </Button>
        <Button look="quiet" onClick={() => ask(null)}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
