'use client';

import Link from 'next/link';
import { removeSearchAction, saveSearchAction } from '@/lib/actions/saved-searches.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { ActButton } from '../act-button.tsx';

/** The lists that a member comes back to, and a way to keep the one that is shown. */
export function SavedSearches({
  searches,
  query,
}: {
  searches: readonly { id: string; name: string; query: string }[];
  /** What the present list asks for; empty for the list of all briefs. */
  query: string;
}) {
  const isKept = searches.some((search) => search.query === query);
  if (searches.length === 0 && query === '') return null;
  return (
    <section aria-label="Saved searches" className="flex flex-wrap items-center gap-3 text-sm">
      {searches.length > 0 ? <span className="text-soft">Saved</span> : null}
      {searches.length > 0 ? (
        <ul aria-label="Your saved searches" className="flex flex-wrap items-center gap-2">
          {searches.map((search) => (
            <li key={search.id} className="flex items-center rounded-lg border bg-card ps-3">
              <Link
                href={`/desk?${search.query}`}
                aria-current={search.query === query ? 'page' : undefined}
                className="hover:underline aria-[current]:font-semibold"
              >
                {search.name}
              </Link>
              <ActButton look="quiet" at="start" act={() => removeSearchAction({ id: search.id })}>
                <span aria-hidden="true">✕</span>
                <span className="sr-only">Remove the saved search {search.name}</span>
              </ActButton>
            </li>
          ))}
        </ul>
      ) : null}
      {query === '' || isKept ? null : (
        <details>
          <summary className="py-1 underline">Save this search</summary>
          <ActionForm
            action={saveSearchAction}
            submit="Save"
            look="secondary"
            className="flex flex-wrap items-end gap-3 pt-2"
          >
            <input type="hidden" name="query" value={query} />
            <Field label="Its name">
              {(described) => <Input {...described} name="name" required maxLength={80} />}
            </Field>
          </ActionForm>
        </details>
      )}
    </section>
  );
}
