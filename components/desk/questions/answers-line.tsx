import Link from 'next/link';
import type { QuestionOrigin } from '@/lib/domain/question/question.ts';
import { questionHref } from '@/lib/domain/question/question-query.ts';
import { counted } from '@/lib/domain/words/wording.ts';

type Answered = {
  id: string;
  text: string;
  origin: QuestionOrigin;
  askedBy: string | null;
  about: { headline: string } | null;
  merged: number;
};

/** Over a brief that was begun from questions: which they are, and who asked them. */
export function AnswersLine({ questions }: { questions: readonly Answered[] }) {
  if (questions.length === 0) return null;
  return (
    <section
      aria-label="Questions that this brief answers"
      className="border-b px-4 py-1.5 text-sm"
    >
      <ul>
        {questions.map((question) => (
          <li key={question.id} className="[overflow-wrap:anywhere]">
            Answers{' '}
            <Link className="underline" href={questionHref(question.id)} dir="auto">
              {question.text}
            </Link>{' '}
            <span className="text-soft">
              {whoAsked(question)}
              {question.merged > 0 ? `, asked ${counted(question.merged, 'more time')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoAsked({ origin, askedBy, about }: Answered): string {
  if (origin === 'reader') return 'of a reader';
  if (origin === 'member') return `of ${askedBy ?? 'a member'}`;
  return about ? `a follow-up of “${about.headline}”` : 'a follow-up';
}
