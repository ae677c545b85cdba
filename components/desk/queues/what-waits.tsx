import Link from 'next/link';
import { type DeskQueue, deskHref, everything } from '@/lib/domain/desk/desk-query.ts';
import { counted } from '@/lib/domain/words/wording.ts';

/** The queues that ask something of whoever looks, and how each asks it. */
const asking: ReadonlyArray<{ queue: DeskQueue; words: (count: number) => string }> = [
  { queue: 'review', words: (count) => `${counted(count, 'brief')} to review` },
  { queue: 'fix', words: (count) => `${counted(count, 'brief')} to fix` },
  { queue: 're-check', words: (count) => `${counted(count, 'live brief')} to check again` },
];

/** Over the list of all briefs: what a member would begin with, in a sentence that leads there. */
export function WhatWaits({
  counts,
  mayReview,
}: {
  counts: Readonly<Record<DeskQueue, number>>;
  /** Whether what nobody is asked to review could be theirs. */
  mayReview: boolean;
}) {
  const open = asking.filter(({ queue }) => counts[queue] > 0);
  const free = mayReview ? counts.unassigned : 0;
  return (
    <section aria-label="What waits for you" className="font-serif text-lg">
      {open.length === 0 ? 'Nothing waits for you.' : 'For you today: '}
      {open.map(({ queue, words }, index) => (
        <span key={queue}>
          {index === 0 ? '' : index === open.length - 1 ? ' and ' : ', '}
          <Queue queue={queue}>{words(counts[queue])}</Queue>
        </span>
      ))}
      {open.length === 0 ? '' : '.'}
      {free > 0 ? (
        <>
          {' '}
          <Queue queue="unassigned">{counted(free, 'brief')}</Queue> in review{' '}
          {free === 1 ? 'has' : 'have'} claims that nobody is asked to review.
        </>
      ) : null}
    </section>
  );
}

function Queue({ queue, children }: { queue: DeskQueue; children: string }) {
  return (
    <Link className="font-semibold text-accent underline" href={deskHref({ ...everything, queue })}>
      {children}
    </Link>
  );
}
