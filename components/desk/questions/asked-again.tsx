import { TakeApart } from './question-acts.tsx';
import { Asked, type AskedBy } from './question-words.tsx';

/** The questions that were merged into one, each of which can be taken out again. */
export function AskedAgain({
  questions,
  timeZone,
  mayManage,
}: {
  questions: ReadonlyArray<AskedBy & { id: string; text: string; details: string }>;
  timeZone: string;
  mayManage: boolean;
}) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="asked-again" className="grid gap-3">
      <h2 id="asked-again" className="font-serif text-lg font-bold">
        Asked again
      </h2>
      <ul className="rounded-card border bg-card px-4">
        {questions.map((question) => (
          <li
            key={question.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b py-3 last:border-0"
          >
            <div className="grid min-w-0 gap-1">
              <p dir="auto" className="[overflow-wrap:anywhere]">
                {question.text}
              </p>
              {question.details ? (
                <p dir="auto" className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">
                  {question.details}
                </p>
              ) : null}
              <Asked question={question} timeZone={timeZone} />
            </div>
            {mayManage ? <TakeApart questionId={question.id} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
