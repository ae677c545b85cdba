import { sourceHealths } from '@/lib/domain/health/source-health.ts';
import {
  type LibraryQuery,
  libraryHref,
  type Shelf,
  shelves,
} from '@/lib/domain/source/library-query.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FilterForm } from '../filter-form.tsx';
import { healthLooks } from '../health/health-pill.tsx';
import { Tabs } from '../tabs.tsx';

const shelfWords: Record<Shelf, string> = {
  unresolved: 'Unresolved',
  uncaptured: 'Not captured',
  cited: 'Cited',
  uncited: 'Not cited',
};

/** Searches the library by words and holds it to a kind. */
export function LibrarySearch({ query }: { query: LibraryQuery }) {
  const { words, shelf, health, kind } = query;
  return (
    <search className="grid gap-3">
      <Tabs
        label="Which sources"
        tabs={[null, ...shelves].map((one) => ({
          key: one ?? 'all',
          href: libraryHref({ ...query, shelf: one, page: 1 }),
          words: one === null ? 'All' : shelfWords[one],
          isCurrent: one === shelf,
        }))}
      />
      <FilterForm
        action="/desk/sources"
        label="Search the library"
        words={words}
        kept={{ show: shelf }}
        clearHref={
          words === '' && health === null && kind === null
            ? null
            : libraryHref({ shelf, words: '', health: null, kind: null, page: 1 })
        }
      >
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
      </FilterForm>
    </search>
  );
}
