'use client';

import { useState, useSyncExternalStore } from 'react';
import { authorName } from '@/lib/document/reading/open-suggestions.ts';
import type { SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { jumpTo } from '../jump.ts';
import { useNames } from '../use-names.ts';
import { useWriting } from '../writing.tsx';
import { SettleAll } from './settle-all.tsx';
import { goToSuggestion } from './suggestion-acts.ts';
import { SuggestionWords } from './suggestion-words.tsx';

/** Enough to begin with: a list of a thousand would cost every key. */
const MOST_SHOWN = 50;

/** Every open suggestion of the brief, of one author or of all, each leading to its place. */
export function SuggestionList() {
  const writing = useWriting();
  const names = useNames();
  const { suggestions } = useSyncExternalStore(writing.live.subscribe, writing.live.current);
  const [chosen, choose] = useState('');
  const authors = authorsOf(suggestions, names);
  const author = authors.find(({ id }) => id === chosen);
  const shown = author ? suggestions.filter(({ by }) => (by ?? '') === author.id) : suggestions;
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" className="grid gap-2">
      <h2 id="suggestions" className="text-xs font-bold tracking-wider text-soft uppercase">
        Suggestions ({suggestions.length})
      </h2>
      {authors.length > 1 ? (
        <Field label={<span className="text-xs">By</span>}>
          {(described) => (
            <Select
              {...described}
              value={author ? chosen : 'everybody'}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="everybody">Everybody</option>
              {authors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <div className="flex gap-1">
        <Button look="quiet" onClick={() => goToSuggestion(writing, shown, -1)}>
          Previous
        </Button>
        <Button look="quiet" onClick={() => goToSuggestion(writing, shown, 1)}>
          Next
        </Button>
      </div>
      <ul className="grid gap-1">
        {shown.slice(0, MOST_SHOWN).map((suggestion) => (
          <li key={suggestion.id}>
            <button
              type="button"
              className="grid w-full gap-0.5 rounded-md px-2 py-1 text-left hover:bg-sunk"
              onClick={() => jumpTo(writing, `suggestion-${suggestion.id}`)}
            >
              <span className="text-xs font-semibold">{authorName(suggestion.by, names)}</span>
              <SuggestionWords suggestion={suggestion} />
            </button>
          </li>
        ))}
        {shown.length > MOST_SHOWN ? (
          <li className="px-2 text-xs text-soft">
            and {shown.length - MOST_SHOWN} more after these
          </li>
        ) : null}
      </ul>
      {writing.canWrite ? (
        <SettleAll key={author?.id} suggestions={shown} by={author?.name ?? null} />
      ) : null}
    </section>
  );
}

function authorsOf(
  suggestions: readonly SuggestionInDocument[],
  names: ReadonlyMap<string, string>,
): Array<{ id: string; name: string }> {
  const ids = [...new Set(suggestions.map(({ by }) => by ?? ''))];
  return ids
    .map((id) => ({ id, name: authorName(id || null, names) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
