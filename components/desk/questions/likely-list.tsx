import Link from 'next/link';
import type { QuestionState } from '@/lib/domain/question/question.ts';
import { questionHref } from '@/lib/domain/question/question-query.ts';
import { MergeInto } from './question-acts.tsx';
import { QuestionPill } from './question-words.tsx';

type Likely = { question: { id: string; text: string; state: QuestionState }; shared: string[] };

/** The questions that likely ask the same as one, by which words, and the way to merge it into one. */
export function LikelyList({
  questionId,
  likely,
  mayManage,
}: {
  questionId: string;
  likely: readonly Likely[];
  mayManage: boolean;
}) {
  if (likely.length === 0) return null;
  return (
    <div className="grid content-start gap-2 text-sm">
      <p className="text-xs font-semibold text-soft">Likely the same</p>
      <ul className="grid gap-3">
        {likely.map(({ question, shared }) => (
          <li key={question.id} className="grid gap-1">
            <p className="[overflow-wrap:anywhere]">
              <Link href={questionHref(question.id)} dir="auto" className="hover:underline">
                {question.text}
              </Link>{' '}
              <QuestionPill state={question.state} />
            </p>
            {shared.length > 0 ? (
              <p className="text-xs text-soft">Both say: {shared.join(', ')}</p>
            ) : null}
            {mayManage ? <MergeInto questionId={questionId} intoId={question.id} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
