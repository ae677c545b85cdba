import { askedWords } from '../words/asked-words.ts';
import { type QuestionOrigin, type QuestionState, questionOrigins } from './question.ts';

/** The parts of the backlog, each a tab; merged questions stand with the one that they say again. */
export const backlogTabs = [
  'open',
  'taken',
  'set-aside',
  'answered',
] as const satisfies readonly QuestionState[];
export type BacklogTab = (typeof backlogTabs)[number];

/** What somebody looks for in the backlog; it lives in the page's address. */
export type QuestionQuery = {
  tab: BacklogTab;
  words: string;
  origin: QuestionOrigin | null;
  page: number;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Further than any backlog goes; beyond it a number is no page. */
const LAST_PAGE = 100_000;

/** What the parameters of an address ask for; what is no question is left out. */
export function questionQuery(asked: Asked): QuestionQuery {
  const page = Number(asked.page);
  return {
    tab: backlogTabs.find((tab) => tab === asked.show) ?? 'open',
    words: askedWords(asked.q),
    origin: questionOrigins.find((origin) => origin === asked.from) ?? null,
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** The address of a list of the backlog. */
export function questionsHref({ tab, words, origin, page }: QuestionQuery): string {
  const said: Array<[string, string | null]> = [
    ['show', tab === 'open' ? null : tab],
    ['q', words || null],
    ['from', origin],
    ['page', page > 1 ? String(page) : null],
  ];
  const parameters = said.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return parameters.length > 0 ? `${BACKLOG}?${parameters.join('&')}` : BACKLOG;
}

/** The address of one question on the desk. */
export function questionHref(id: string): string {
  return `${BACKLOG}/${id}`;
}

const BACKLOG = '/desk/questions';
