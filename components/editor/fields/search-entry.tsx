import { useState } from 'react';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import type { SearchLogEntry } from '../types.ts';
import { useWriting } from '../writing.tsx';
import { SearchForm } from './search-form.tsx';

/** An entry of the search log, with the ways to correct it and to strike it. */
export function SearchEntry({ entry }: { entry: SearchLogEntry }) {
  const { props, canWrite } = useWriting();
  const [asked, setAsked] = useState<'correct' | 'strike' | null>(null);
  const { id: entryId, place, query, on, memberName, outcome } = entry;
  const leave = () => setAsked(null);
  return (
    <li className="grid gap-1 border-l-2 pl-3 text-sm">
      <p>
        <strong>{place}</strong> for “{query}”
      </p>
      <p>{outcome}</p>
      <p className="text-xs text-soft">
        {longDate(on)} · {memberName}
      </p>
      {canWrite && asked === null ? (
        <p className="flex gap-1">
          <Button look="quiet" onClick={() => setAsked('correct')}>
            Correct <span className="sr-only">the search in {place}</span>
          </Button>
          <Button look="quiet" onClick={() => setAsked('strike')}>
            Strike <span className="sr-only">the search in {place}</span>
          </Button>
        </p>
      ) : null}
      {asked === 'correct' ? (
        <SearchForm
          entry={entry}
          submit="Correct it"
          needs="search and reason"
          ask={(correction, reason) => props.strikeSearch({ entryId, reason, correction })}
          onLeave={leave}
        />
      ) : null}
      {asked === 'strike' ? (
        <SearchForm
          submit="Strike it"
          needs="reason"
          ask={(_, reason) => props.strikeSearch({ entryId, reason, correction: null })}
          onLeave={leave}
        />
      ) : null}
    </li>
  );
}
