import Link from 'next/link';
import { questionOrigins } from '@/lib/domain/question.ts';
import {
  type BacklogTab,
  backlogTabs,
  type QuestionQuery,
  questionsHref,
} from '@/lib/domain/question-query.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { originWords } from './question-words.tsx';

const tabWords: Record<BacklogTab, string> = {
  open: 'Open',
  taken: 'Taken',
  'set-aside': 'Set aside',
  answered: 'Answered',
};

/** Searches the backlog and holds it to a part. A plain form: what is asked is the address. */
export function QuestionSearch({ query }: { query: QuestionQuery }) {
  const { tab, words, origin } = query;
  return (
    <search className="grid gap-3">
      <nav aria-label="Which questions">
        <ul className="flex flex-wrap gap-1 text-sm">
          {backlogTabs.map((one) => (
            <li key={one}>
              <Link
                href={questionsHref({ ...query, tab: one, page: 1 })}
                aria-current={one === tab ? 'page' : undefined}
                className="rounded-lg px-2.5 py-1 hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-semibold"
              >
                {tabWords[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/desk/questions" className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <Field label="Search the questions">
            {(described) => <Input {...described} type="search" name="q" defaultValue={words} />}
          </Field>
        </div>
        <Field label="Asked by">
          {(described) => (
            <Select {...described} name="from" defaultValue={origin ?? ''}>
              <option value="">Anybody</option>
              {questionOrigins.map((one) => (
                <option key={one} value={one}>
                  {originWords[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {tab === 'open' ? null : <input type="hidden" name="show" value={tab} />}
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
