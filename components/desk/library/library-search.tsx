import Link from 'next/link';
import { type LibraryQuery, libraryHref, type Shelf, shelves } from '@/lib/domain/library-query.ts';
import { sourceHealths } from '@/lib/domain/source-health.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { healthLooks } from '../sources/health-pill.tsx';

const shelfWords: Record<Shelf, string> = {
  unresolved: 'Unresolved',
  uncaptured: 'Not captured',
  cited: 'Cited',
  uncited: 'Not cited',
};

/** Searches the library by words and holds it to a kind. A plain form: what is asked is the address. */
export function LibrarySearch({ query }: { query: LibraryQuery }) {
  const { words, shelf, health, kind } = query;
  return (
    <search className="grid gap-3">
      <form action="/desk/sources" className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <Field label="Search the library">
            {(described) => <Input {...described} type="search" name="q" defaultValue={words} />}
          </Field>
        </div>
        <Field label="Kind">
          {(described) => (
            <Select {...described} name="kind" defaultValue={kind ?? ''}>
              <option value="">Any</option>
              <option value="published">Published</option>
              <option value="unpublished">Unpublished</option>
            </Select>
          )}
        </Field>
        <Field label="How it fares">
          {(described) => (
            <Select {...described} name="health" defaultValue={health ?? ''}>
              <option value="">Any</option>
              {sourceHealths.map((one) => (
                <option key={one} value={one}>
                  {healthLooks[one].label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {shelf ? <input type="hidden" name="show" value={shelf} /> : null}
        <Button type="submit">Search</Button>
      </form>
      <nav aria-label="Which sources">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {[null, ...shelves].map((one) => (
            <li key={one ?? 'all'}>
              <Link
                href={libraryHref({ ...query, shelf: one, page: 1 })}
                aria-current={one === shelf ? 'page' : undefined}
                className="underline aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {one === null ? 'All' : shelfWords[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </search>
  );
}
