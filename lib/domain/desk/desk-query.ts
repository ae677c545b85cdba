import { askedWords } from '../words/asked-words.ts';

/** The lists of the desk's work, in the order of the desk. */
export const deskQueues = ['review', 'fix', 'waiting', 're-check', 'unassigned', 'all'] as const;
export type DeskQueue = (typeof deskQueues)[number];

/** Where a brief may stand, on either axis, for a list that is held to it. */
export const listedStates = [
  'drafting',
  'in-review',
  'ready',
  'scheduled',
  'held',
  'live',
  'retracted',
  'unpublished',
] as const;
export type ListedState = (typeof listedStates)[number];

export const dueFilters = ['overdue', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** Stands in an address for briefs that nobody is asked to review. */
export const NOBODY = 'nobody';

/** What somebody looks for on the desk; it lives in the page's address. */
export type DeskQuery = {
  queue: DeskQueue;
  words: string;
  state: ListedState | null;
  /** Key of a verdict that a claim has. */
  verdict: string | null;
  /** Id of a topic. */
  topic: string | null;
  /** Id of a member who is asked to review, or `NOBODY`. */
  assignee: string | null;
  due: DueFilter | null;
  page: number;
};

export const everything: DeskQuery = {
  queue: 'all',
  words: '',
  state: null,
  verdict: null,
  topic: null,
  assignee: null,
  due: null,
  page: 1,
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Further than any desk goes; beyond it a number is no page. */
const LAST_PAGE = 100_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the parameters of an address ask for; what is no question is left out. */
export function deskQuery(asked: Asked): DeskQuery {
  const page = Number(asked.page);
  const assignee = askedWords(asked.assignee);
  const topic = askedWords(asked.topic);
  return {
    queue: oneOf(deskQueues, asked.queue) ?? 'all',
    words: askedWords(asked.q),
    state: oneOf(listedStates, asked.state),
    verdict: askedWords(asked.verdict) || null,
    topic: UUID.test(topic) ? topic : null,
    assignee: UUID.test(assignee) || assignee === NOBODY ? assignee : null,
    due: oneOf(dueFilters, asked.due),
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** The query of an address, without the question mark; empty where it asks for nothing special. */
export function queryString({ queue, page, ...filters }: DeskQuery): string {
  const { words, state, verdict, topic, assignee, due } = filters;
  const said: Array<[string, string | null]> = [
    ['queue', queue === 'all' ? null : queue],
    ['q', words || null],
    ['state', state],
    ['verdict', verdict],
    ['topic', topic],
    ['assignee', assignee],
    ['due', due],
    ['page', page > 1 ? String(page) : null],
  ];
  return said
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

/** The address of a list of the desk. */
export function deskHref(query: DeskQuery): string {
  const asked = queryString(query);
  return asked === '' ? '/desk' : `/desk?${asked}`;
}

/** Whether a list is held to anything beyond its queue. */
export function isFiltered({ queue: _, page: __, ...filters }: DeskQuery): boolean {
  return Object.values(filters).some((value) => value !== null && value !== '');
}

function oneOf<T extends string>(known: readonly T[], asked: unknown): T | null {
  return known.find((one) => one === asked) ?? null;
}
