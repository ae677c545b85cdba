import type { ReactNode } from 'react';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import {
  type DeskQuery,
  deskHref,
  dueFilters,
  everything,
  isFiltered,
  listedStates,
  NOBODY,
} from '@/lib/domain/desk/desk-query.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FilterForm } from '../filter-form.tsx';
import { dueFilterWords, stateWords } from './queue-words.ts';

/** Between what a list may be held to. */
export type FilterChoices = {
  verdicts: readonly Verdict[];
  topics: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
};

/** Holds the list of briefs to a few kinds. */
export function DeskFilters({ query, choices }: { query: DeskQuery; choices: FilterChoices }) {
  const { queue, words, state, verdict, topic, assignee, due } = query;
  return (
    <search>
      <FilterForm
        action="/desk"
        label="Search the briefs"
        words={words}
        kept={{ queue: queue === 'all' ? null : queue }}
        clearHref={isFiltered(query) ? deskHref({ ...everything, queue }) : null}
      >
        <Choice name="state" label="State" chosen={state}>
          {listedStates.map((one) => (
            <option key={one} value={one}>
              {stateWords[one]}
            </option>
          ))}
        </Choice>
        <Choice name="verdict" label="With a claim that is" chosen={verdict}>
          {choices.verdicts.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Choice>
        {choices.topics.length > 0 ? (
          <Choice name="topic" label="Topic" chosen={topic}>
            {choices.topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        ) : null}
        <Choice name="assignee" label="Asked to review" chosen={assignee}>
          <option value={NOBODY}>Nobody</option>
          {choices.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice name="due" label="Due" chosen={due}>
          {dueFilters.map((one) => (
            <option key={one} value={one}>
              {dueFilterWords[one]}
            </option>
          ))}
        </Choice>
      </FilterForm>
    </search>
  );
}

function Choice({
  name,
  label,
  chosen,
  children,
}: {
  name: string;
  label: string;
  chosen: string | null;
  children: ReactNode;
}) {
  return (
    <div className="max-w-44">
      <Field label={label}>
        {(described) => (
          // A new address is a new form: React keeps no choice of the last one.
          <Select {...described} key={chosen} name={name} defaultValue={chosen ?? ''}>
            <option value="">Any</option>
            {children}
          </Select>
        )}
      </Field>
    </div>
  );
}
