export type FollowUpQuestion = {
  id: string;
  question: string;
  /** Where a brief that answers it is published. */
  href?: string | undefined;
};

/** The questions that this brief leaves open, each a link where another brief answers it. */
export function FollowUps({ questions }: { questions: readonly FollowUpQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="brief-part" aria-labelledby="dive-deeper">
      <h2 id="dive-deeper">Want to dive deeper?</h2>
      <ul className="follow-ups">
        {questions.map(({ id, question, href }) => (
          <li key={id}>{href ? <a href={href}>{question}</a> : question}</li>
        ))}
      </ul>
    </section>
  );
}
