import type { ReadersQuestion } from '@/lib/domain/question/question.ts';
import { Notice } from '../ui/notice.tsx';
import { AskForm } from './ask-form.tsx';

/** Where a reader asks the desk a question, about a brief or about anything. */
export function AskPage({
  about,
  refused,
}: {
  /** The brief that it is about. */
  about: { slug: string; headline: string; href: string } | null;
  /** What was typed and why it was not taken, where that was so. */
  refused: { typed: ReadersQuestion; problem: string } | null;
}) {
  return (
    <main id="content" className="site-column">
      <h1 className="site-title">Ask a question</h1>
      {refused ? (
        <div role="alert" className="mt-4">
          <Notice tone="bad">
            <b>Your question was not sent.</b> {refused.problem} What you typed is still below.
          </Notice>
        </div>
      ) : null}
      <div className="site-prose">
        {about ? (
          <p>
            You ask about “<a href={about.href}>{about.headline}</a>”.
          </p>
        ) : null}
        <p>
          What should we check? The desk reads every question. It cannot answer each of them; those
          that it takes on become briefs on this site.
        </p>
      </div>
      <AskForm about={about?.slug ?? null} typed={refused?.typed} />
    </main>
  );
}
