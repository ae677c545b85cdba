import Link from 'next/link';
import type { QuestionState } from '@/lib/domain/question/question.ts';
import { questionHref } from '@/lib/domain/question/question-query.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { LinkBrief, MergeInto } from './question-acts.tsx';
import { QuestionPill } from './question-words.tsx';

/**
 * Looks for the brief that answers a question, or for the question that it says again, by words. A
 * plain form: the words are in the address.
 */
export function FindMatch({
  questionId,
  words,
  briefs,
  questions,
}: {
  questionId: string;
  words: string;
  briefs: ReadonlyArray<{ id: string; headline: string }>;
  questions: ReadonlyArray<{ id: string; text: string; state: QuestionState }>;
}) {
  const isEmpty = briefs.length === 0 && questions.length === 0;
  return (
    <>
      <form className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <Field label="Words of the brief or of the question">
            {(described) => <Input {...described} type="search" name="q" defaultValue={words} />}
          </Field>
        </div>
        <Button type="submit">Look</Button>
      </form>
      {words !== '' && isEmpty ? (
        <p className="text-sm text-soft" role="status">
          No brief and no other question says that. Look for fewer words.
        </p>
      ) : null}
      {briefs.length > 0 ? (
        <ul aria-label="Briefs" className="rounded-card border bg-card px-4">
          {briefs.map(({ id, headline }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-b py-2 last:border-0"
            >
              <Link
                href={`/desk/briefs/${id}`}
                dir="auto"
                className="font-semibold hover:underline"
              >
                {headline || 'A brief without a headline'}
              </Link>
              <LinkBrief questionId={questionId} briefId={id} />
            </li>
          ))}
        </ul>
      ) : null}
      {questions.length > 0 ? (
        <ul aria-label="Other questions" className="rounded-card border bg-card px-4">
          {questions.map(({ id, text, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-b py-2 last:border-0"
            >
              <span>
                <Link href={questionHref(id)} dir="auto" className="hover:underline">
                  {text}
                </Link>{' '}
                <QuestionPill state={state} />
              </span>
              <MergeInto questionId={questionId} intoId={id} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
