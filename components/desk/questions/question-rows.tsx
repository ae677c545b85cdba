import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { BriefState } from '@/lib/domain/brief/brief-state.ts';
import type { QuestionState } from '@/lib/domain/question/question.ts';
import { questionHref } from '@/lib/domain/question/question-query.ts';
import { PublicStatePill, WorkingStatePill } from '../state-pill.tsx';
import { LikelyList } from './likely-list.tsx';
import { BeginBrief } from './question-acts.tsx';
import { Asked, type AskedBy, QuestionPill } from './question-words.tsx';

type NamedState = BriefState & { version: number | null };

type Row = AskedBy & {
  id: string;
  text: string;
  state: QuestionState;
  brief: { id: string; headline: string; state: NamedState | null } | null;
  closeReason: string | null;
  likely: ComponentProps<typeof LikelyList>['likely'];
};

/** Questions of the backlog as a list, each with what likely says the same beside it. */
export function QuestionRows({
  questions,
  timeZone,
  mayManage,
  mayBegin,
}: {
  questions: readonly Row[];
  timeZone: string;
  mayManage: boolean;
  mayBegin: boolean;
}) {
  return (
    <ul aria-label="Questions" className="rounded-card border bg-card px-4">
      {questions.map((question) => (
        <li
          key={question.id}
          className={`grid gap-x-6 gap-y-3 border-b py-4 last:border-0 ${question.likely.length > 0 ? 'md:grid-cols-[minmax(0,1fr)_18rem]' : ''}`}
        >
          <div className="grid content-start gap-1.5">
            <h2 className="font-serif text-lg font-semibold leading-snug [overflow-wrap:anywhere]">
              <Link href={questionHref(question.id)} dir="auto" className="hover:underline">
                {question.text}
              </Link>
            </h2>
            <Asked question={question} timeZone={timeZone} />
            <Outcome question={question} />
            {question.state === 'open' && mayBegin ? (
              <BeginBrief questionId={question.id} among={question.text} look="secondary" />
            ) : null}
          </div>
          <LikelyList questionId={question.id} likely={question.likely} mayManage={mayManage} />
        </li>
      ))}
    </ul>
  );
}

/** Where the brief stands that is to answer a question, on both axes. */
function BriefStands({ state }: { state: NamedState }) {
  return (
    <>
      <WorkingStatePill state={state.working} />
      {state.version === null ? null : (
        <PublicStatePill state={state.public} version={state.version} />
      )}
    </>
  );
}

/** What became of a question that is not open. */
export function Outcome({
  question: { state, brief, closeReason },
}: {
  question: Pick<Row, 'state' | 'brief' | 'closeReason'>;
}) {
  if (state === 'open') return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm [overflow-wrap:anywhere]">
      <QuestionPill state={state} />
      {brief ? (
        <Link className="underline" href={`/desk/briefs/${brief.id}`}>
          {brief.headline || 'A brief without a headline'}
        </Link>
      ) : null}
      {brief?.state ? <BriefStands state={brief.state} /> : null}
      {closeReason ? <span dir="auto">{closeReason}</span> : null}
    </p>
  );
}
