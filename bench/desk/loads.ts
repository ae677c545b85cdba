import { listTopics } from '../../lib/data/brief/topics.ts';
import { readDesk } from '../../lib/data/desk/desk-view.ts';
import { backlogPage } from '../../lib/data/question/backlog.ts';
import { queriesSent } from '../../lib/data/testing/counted-queries.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import {
  type DeskQuery,
  deskQueues,
  everything,
  NOBODY,
} from '../../lib/domain/desk/desk-query.ts';
import { type QuestionQuery, questionQuery } from '../../lib/domain/question/question-query.ts';
import type { Staff } from './model-brief.ts';

/** A list that somebody looks at; one look gives how many answer it. */
export type Load = { name: string; look: () => Promise<number> };

export type LoadFigures = {
  /** How many briefs or questions answer it. */
  found: number;
  /** How many queries one look takes. */
  queries: number;
  /** Milliseconds of each look. */
  times: number[];
};

/** Every queue, every filter, pages far down, and the backlog of questions. */
export async function loadsOf({ editors, reviewers }: Staff): Promise<Load[]> {
  const [editor] = editors;
  const [reviewer] = reviewers;
  if (!editor || !reviewer) throw new Error('Nobody works here.');
  const [topic = { id: null }] = await listTopics(editor);
  const filters: Record<string, Partial<DeskQuery>> = {
    'all, page 2': { page: 2 },
    'all, the last page': { page: 100_000 },
    'state: in review': { state: 'in-review' },
    'state: live': { state: 'live' },
    'verdict: misleading': { verdict: 'misleading' },
    topic: { topic: topic.id },
    'asked: one member': { assignee: reviewer.id },
    'asked: nobody': { assignee: NOBODY },
    overdue: { due: 'overdue' },
    'within a week': { due: 'week' },
    'words: in every brief': { words: 'alder bay' },
    'words: in some': { words: 'lighthouse crane' },
    'words: in few': { words: 'account of 77' },
    'unassigned, verdict, topic and words': {
      queue: 'unassigned',
      verdict: 'disputed',
      topic: topic.id,
      words: 'ferry',
    },
  };
  const mine = new Set(['fix', 'waiting']);
  return [
    ...deskQueues.map((queue) =>
      briefsFor(`queue: ${queue}`, mine.has(queue) ? editor : reviewer, { queue }),
    ),
    ...Object.entries(filters).map(([name, query]) => briefsFor(name, reviewer, query)),
    ...Object.entries(backlog).map(([name, query]) => questionsFor(name, editor, query)),
  ];
}

const backlog: Record<string, Partial<QuestionQuery>> = {
  'questions: open': {},
  'questions: the last page': { page: 100_000 },
  'questions: words in a third': { words: 'alder bay' },
  'questions: words in few': { words: 'ferry crane 1993' },
};

function briefsFor(name: string, who: Actor, query: Partial<DeskQuery>): Load {
  const asked = { ...everything, ...query };
  return { name, look: async () => (await readDesk(who, asked, new Date())).list.found };
}

function questionsFor(name: string, who: Actor, query: Partial<QuestionQuery>): Load {
  const asked = { ...questionQuery({}), ...query };
  return { name, look: async () => (await backlogPage(who, asked)).found };
}

/** The first looks warm up and are not counted. */
export async function measureQuietly(
  rounds: number,
  look: () => Promise<number>,
): Promise<LoadFigures> {
  for (let warming = 0; warming < 3; warming += 1) await look();
  const before = queriesSent();
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    found = await look();
    times.push(performance.now() - began);
  }
  return { found, queries: (queriesSent() - before) / rounds, times };
}
