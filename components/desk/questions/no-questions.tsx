import Link from 'next/link';
import {
  type BacklogTab,
  type QuestionQuery,
  questionsHref,
} from '@/lib/domain/question/question-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

const empty: Record<BacklogTab, { title: string; words: string }> = {
  open: {
    title: 'No question is open',
    words: 'Readers ask on the site, published briefs bring their follow-ups, and you can add one.',
  },
  taken: {
    title: 'No question is taken',
    words: 'Begin a brief from an open question, and it stands here until that is published.',
  },
  'set-aside': {
    title: 'No question was set aside',
    words: 'What the desk does not take on stands here with the reason, and can be taken up again.',
  },
  answered: {
    title: 'No question is answered yet',
    words: 'Once a brief that answers a question is published, the question stands here.',
  },
};

/** What an empty part of the backlog says: that nothing is there, or that nothing was found. */
export function NoQuestions({ query }: { query: QuestionQuery }) {
  const { tab, words, origin } = query;
  if (words === '' && origin === null) {
    return <EmptyState title={empty[tab].title}>{empty[tab].words}</EmptyState>;
  }
  const all = questionsHref({ tab, words: '', origin: null, page: 1 });
  return (
    <EmptyState title="No question here answers to that">
      Look for fewer words, or{' '}
      <Link className="underline" href={all}>
        look at all of them
      </Link>
      .
    </EmptyState>
  );
}
