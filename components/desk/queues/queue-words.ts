import type { DeskQueue, DueFilter, ListedState } from '@/lib/domain/desk/desk-query.ts';

/** What each queue is called, and what it says when nothing is in it. */
export const queueWords: Record<DeskQueue, { label: string; empty: string; hint: string }> = {
  review: {
    label: 'Mine to review',
    empty: 'Nothing awaits your review',
    hint: 'What others assign to you comes here, until you have decided it or signed it off.',
  },
  fix: {
    label: 'Mine to fix',
    empty: 'Nothing was sent back to you',
    hint: 'Claims that you wrote and a reviewer asks to change come here, and briefs that were returned to you.',
  },
  waiting: {
    label: 'Waiting on others',
    empty: 'Nothing of yours waits for others',
    hint: 'Briefs that you wrote or submitted come here while reviewers have them, and claims that you approved and a second reviewer has to.',
  },
  're-check': {
    label: 'Due for re-check',
    empty: 'Nothing live is due to be checked again',
    hint: 'Live briefs come here on the day that the review policy names, and at once when something happens to a source or a claim is marked.',
  },
  unassigned: {
    label: 'Unassigned',
    empty: 'Somebody is asked for everything in review',
    hint: 'Briefs in review come here while a claim awaits a decision that nobody who could is asked for, and once all are approved, while nobody is asked to sign them off.',
  },
  all: {
    label: 'All briefs',
    empty: 'No briefs yet',
    hint: 'A brief answers one question. Start one with a headline, or import a text.',
  },
};

export const stateWords: Record<ListedState, string> = {
  drafting: 'Drafting',
  'in-review': 'In review',
  ready: 'Ready',
  scheduled: 'Scheduled',
  held: 'Schedule held',
  live: 'Live',
  retracted: 'Retracted',
  unpublished: 'Never published',
};

export const dueFilterWords: Record<DueFilter, string> = {
  overdue: 'Overdue',
  week: 'Within a week',
};
