'use client';

import { authorName } from '@/lib/document/reading/open-suggestions.ts';
import type { SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { When } from '../../desk/when.tsx';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { keyWords, MOD } from '../key-words.ts';
import { settleSuggestions } from '../suggestions/suggestion-acts.ts';
import { SuggestionWords } from '../suggestions/suggestion-words.tsx';
import { useNames } from '../use-names.ts';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** The suggestion at the caret: who makes it, what it would change, and the two ways to settle it. */
export function SuggestionCard({ suggestion }: { suggestion: SuggestionInDocument }) {
  const writing = useWriting();
  const names = useNames();
  const { id, by, at } = suggestion;
  const others = writing.props.otherWriters[id] ?? [];
  return (
    <Card title={`Suggested by ${authorName(by, names)}`}>
      <SuggestionWords suggestion={suggestion} />
      {others.length > 0 ? (
        <p className="text-xs text-soft">{others.join(', ')} wrote in it too.</p>
      ) : null}
      {at === null ? null : (
        <p className="text-xs text-soft">
          <When at={new Date(at)} timeZone={writing.props.publication.timeZone} />
        </p>
      )}
      {writing.canWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => settleSuggestions(writing, [suggestion], 'accept')}>
            Accept <Key>{keyWords(`${MOD}+Alt+A`)}</Key>
          </Button>
          <Button onClick={() => settleSuggestions(writing, [suggestion], 'reject')}>
            Reject <Key>{keyWords(`${MOD}+Alt+R`)}</Key>
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
