import { questionOrigins } from '@/lib/domain/question/question.ts';
import {
  type BacklogTab,
  backlogTabs,
  type QuestionQuery,
  questionsHref,
} from '@/lib/domain/question/question-query.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FilterForm } from '../filter-form.tsx';
import { Tabs } from '../tabs.tsx';
import { originWords } from './question-words.tsx';

const tabWords: Record<BacklogTab, string> = {
  open: 'Open',
  taken: 'Taken',
  'set-aside': 'Set aside',
  answered: 'Answered',
};

/** Searches the backlog and holds it to a part. */
export function QuestionSearch({ query }: { query: QuestionQuery }) {
  const { tab, words, origin } = query;
  return (
    <search className="grid gap-3">
      <Tabs
        label="Which questions"
        tabs={backlogTabs.map((one) => ({
          key: one,
          href: questionsHref({ ...query, tab: one, page: 1 }),
          words: tabWords[one],
          isCurrent: one === tab,
        }))}
      />
      <FilterForm
        action="/desk/questions"
        label="Search the questions"
        words={words}
        kept={{ show: tab === 'open' ? null : tab }}
        clearHref={
          words === '' && origin === null
            ? null
            : questionsHref({ tab, words: '', origin: null, page: 1 })
        }
      >
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
      </FilterForm>
    </search>
  );
}
