import Link from 'next/link';
import { threadAnchor } from '@/lib/domain/checklist/anchors.ts';
import { When } from './when.tsx';

export type ListedMention = {
  threadId: string;
  briefId: string;
  headline: string;
  by: string;
  words: string;
  at: Date;
};

/** Where somebody asked this member something and waits for an answer. Nothing where nobody does. */
export function MentionList({
  mentions,
  timeZone,
}: {
  mentions: readonly ListedMention[];
  timeZone: string;
}) {
  if (mentions.length === 0) return null;
  return (
    <section aria-labelledby="mentions" className="grid gap-1">
      <h2 id="mentions" className="text-sm font-semibold text-soft">
        You were mentioned · {mentions.length}
      </h2>
      <ul className="rounded-card border bg-card px-4">
        {mentions.map(({ threadId, briefId, headline, by, words, at }) => (
          <li key={threadId} className="grid gap-0.5 border-b py-3 text-sm last:border-0">
            <p>
              <b>{by}</b>:{' '}
              <Link
                className="underline"
                href={`/desk/briefs/${briefId}#${threadAnchor(threadId)}`}
              >
                {words}
              </Link>
            </p>
            <p className="text-soft">
              {headline || 'A brief without a headline'} · <When at={at} timeZone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
