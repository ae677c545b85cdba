'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWriting } from '../writing.tsx';
import { SearchEntry } from './search-entry.tsx';
import { SearchForm } from './search-form.tsx';

/** Where the desk looked and what came of it: what stands behind "not confirmed". */
export function SearchLog() {
  const { props, canWrite } = useWriting();
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="search-log" className="grid gap-2">
      <h2 id="search-log" className="font-serif text-xl font-bold">
        Search log
      </h2>
      {props.searchLog.length === 0 ? (
        <p className="text-sm text-soft">
          Nothing is logged. Note where you looked, most of all where you found nothing.
        </p>
      ) : (
        <ul className="grid gap-2">
          {props.searchLog.map((entry) => (
            <SearchEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {canWrite && isAdding ? (
        <SearchForm
          submit="Log it"
          ask={(search) => props.logSearch(search)}
          onLeave={() => setAdding(false)}
        />
      ) : null}
      {canWrite && !isAdding ? (
        <Button look="quiet" className="justify-self-start" onClick={() => setAdding(true)}>
          Log a search
        </Button>
      ) : null}
    </section>
  );
}
