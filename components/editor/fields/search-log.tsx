'use client';

import { useState } from 'react';
import { longDate, parseCalendarDate } from '@/lib/domain/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { SearchLogEntry } from '../types.ts';
import { useAsking } from '../use-asking.ts';
import { useWriting } from '../writing.tsx';

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
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {canWrite && isAdding ? <NewEntry onDone={() => setAdding(false)} /> : null}
      {canWrite && !isAdding ? (
        <Button look="quiet" className="justify-self-start" onClick={() => setAdding(true)}>
          Log a search
        </Button>
      ) : null}
    </section>
  );
}

function Entry({ entry: { place, query, on, memberName, outcome } }: { entry: SearchLogEntry }) {
  return (
    <li className="border-l-2 pl-3 text-sm">
      <p>
        <strong>{place}</strong> for “{query}”
      </p>
      <p>{outcome}</p>
      <p className="text-xs text-soft">
        {longDate(on)} · {memberName}
      </p>
    </li>
  );
}

function NewEntry({ onDone }: { onDone: () => void }) {
  const { props } = useWriting();
  const { pending, refusal, run } = useAsking();
  const save = async (data: FormData) => {
    const words = (name: string) => String(data.get(name) ?? '').trim();
    const on = parseCalendarDate(words('on')) ?? props.publication.today;
    const saved = await run(() =>
      props.logSearch({
        place: words('place'),
        query: words('query'),
        outcome: words('outcome'),
        on,
      }),
    );
    if (saved === null) return;
    props.refresh();
    onDone();
  };
  return (
    <form
      className="grid gap-3 rounded-card border bg-card p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <Field label="Where">
        {(described) => (
          <Input
            {...described}
            name="place"
            required
            maxLength={200}
            placeholder="Council archive"
          />
        )}
      </Field>
      <Field label="What was searched for">
        {(described) => <Input {...described} name="query" required maxLength={500} />}
      </Field>
      <Field label="When">
        {(described) => (
          <Input
            {...described}
            name="on"
            type="date"
            required
            max={props.publication.today}
            defaultValue={props.publication.today}
          />
        )}
      </Field>
      <Field label="What came of it">
        {(described) => (
          <Input
            {...described}
            name="outcome"
            required
            maxLength={500}
            placeholder="No minutes mention a second vote"
          />
        )}
      </Field>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          Log it
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
