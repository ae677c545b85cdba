import { useId } from 'react';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { parseCalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { NewSearch, SearchLogEntry } from '../types.ts';
import { useAsking } from '../use-asking.ts';
import { useWriting } from '../writing.tsx';

/** Where somebody notes a search, or says why an entry goes and what it should have said. */
export function SearchForm({
  entry,
  submit,
  ask,
  needs = 'search',
  onLeave,
}: {
  /** What is corrected or struck. */
  entry?: SearchLogEntry;
  submit: string;
  ask: (search: NewSearch, reason: string) => Promise<Outcome<unknown>>;
  needs?: 'search' | 'search and reason' | 'reason';
  onLeave: () => void;
}) {
  const { props } = useWriting();
  const { pending, refusal, run } = useAsking();
  const { today } = props.publication;
  const save = async (data: FormData) => {
    const words = (name: string) => String(data.get(name) ?? '').trim();
    const search = {
      place: words('place'),
      query: words('query'),
      outcome: words('outcome'),
      on: parseCalendarDate(words('on')) ?? today,
    };
    // A command may have nothing to give; what is given here is that it was done.
    const done = await run(async () => {
      const outcome = await ask(search, words('reason'));
      return outcome.ok ? { ok: true, value: true } : outcome;
    });
    if (done === null) return;
    props.refresh();
    onLeave();
  };
  return (
    <form
      className="grid gap-3 rounded-card border bg-card p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      {needs === 'reason' ? null : <SearchFields entry={entry} />}
      {needs === 'search' ? null : (
        <Field label="Why" hint="The record keeps it, with what the entry said.">
          {(described) => <Input {...described} name="reason" required maxLength={500} />}
        </Field>
      )}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function SearchFields({ entry }: { entry: SearchLogEntry | undefined }) {
  const { today, searchPlaces } = useWriting().props.publication;
  const places = useId();
  return (
    <>
      <Field label="Where">
        {(described) => (
          <Input
            {...described}
            name="place"
            list={places}
            required
            maxLength={200}
            placeholder="Council archive"
            defaultValue={entry?.place}
          />
        )}
      </Field>
      <datalist id={places}>
        {searchPlaces.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <Field label="What was searched for">
        {(described) => (
          <Input {...described} name="query" required maxLength={500} defaultValue={entry?.query} />
        )}
      </Field>
      <Field label="When">
        {(described) => (
          <Input
            {...described}
            name="on"
            type="date"
            required
            max={today}
            defaultValue={entry?.on ?? today}
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
            defaultValue={entry?.outcome}
          />
        )}
      </Field>
    </>
  );
}
