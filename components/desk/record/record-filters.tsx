import Link from 'next/link';
import { type ActGroup, actGroups } from '@/lib/domain/record/act-group.ts';
import { NOBODY, type RecordQuery, recordParameters } from '@/lib/domain/record/record-query.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { FilterForm } from '../filter-form.tsx';

const groupWords: Record<ActGroup, string> = {
  briefs: 'Briefs',
  review: 'Review',
  publication: 'Publication',
  discussion: 'Comments',
  sources: 'Sources',
  questions: 'Questions',
  members: 'Members',
  'sign-ins': 'Signing in and out',
  settings: 'Settings',
};

/** Holds the record to what somebody looks for. */
export function RecordFilters({
  query,
  members,
  headline,
}: {
  query: RecordQuery;
  members: ReadonlyArray<{ id: string; name: string; email: string }>;
  /** Of the brief that it is held to. */
  headline: string | null;
}) {
  return (
    <search className="grid gap-3">
      <FilterForm
        action="/desk/record"
        label="Search the record"
        words={query.words}
        kept={{ brief: query.briefId }}
        clearHref={asksForAll(query) ? null : '/desk/record'}
      >
        <div className="max-w-44">
          <Field label="Who">
            {(described) => (
              <Select {...described} name="who" defaultValue={query.who ?? ''}>
                <option value="">Anybody</option>
                {members.map(({ id, name, email }) => (
                  <option key={id} value={id}>
                    {name} ({email})
                  </option>
                ))}
                <option value={NOBODY}>No member</option>
              </Select>
            )}
          </Field>
        </div>
        <Field label="What">
          {(described) => (
            <Select {...described} name="kind" defaultValue={query.group ?? ''}>
              <option value="">Anything</option>
              {actGroups.map((group) => (
                <option key={group} value={group}>
                  {groupWords[group]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="From">
          {(described) => (
            <Input {...described} type="date" name="from" defaultValue={query.from ?? ''} />
          )}
        </Field>
        <Field label="To">
          {(described) => (
            <Input {...described} type="date" name="to" defaultValue={query.to ?? ''} />
          )}
        </Field>
      </FilterForm>
      {query.briefId ? (
        <p className="text-sm">
          Only what was done on {headline === null ? 'one brief' : `“${headline}”`}.{' '}
          <Link
            className="underline"
            href={`/desk/record${recordParameters({ ...query, briefId: null })}`}
          >
            Show all briefs
          </Link>
        </p>
      ) : null}
    </search>
  );
}

function asksForAll(query: RecordQuery): boolean {
  return recordParameters(query) === '';
}
