import { type CalendarDate, parseCalendarDate } from '../time/calendar-date.ts';
import { askedWords } from '../words/asked-words.ts';
import { type ActGroup, actGroups } from './act-group.ts';

/** Stands for whoever is no member: the command line, what runs behind the pages, a reader. */
export const NOBODY = 'nobody';

/** What somebody looks for in the record; it lives in the page's address. */
export type RecordQuery = {
  /** A member's id, or nobody; null for all. */
  who: string | null;
  group: ActGroup | null;
  briefId: string | null;
  /** Days in the publication's time zone, both of them included. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  words: string;
};

/** Where a page of the record begins: behind an event, towards older or newer ones. */
export type RecordPlace = { older: string } | { newer: string } | null;

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the parameters of an address ask for; what is no question is left out. */
export function recordQuery(asked: Asked): RecordQuery {
  const said = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const idIn = (name: string) => (ID.test(said(name)) ? said(name) : null);
  return {
    who: said('who') === NOBODY ? NOBODY : idIn('who'),
    group: actGroups.find((group) => group === said('kind')) ?? null,
    briefId: idIn('brief'),
    from: parseCalendarDate(said('from')),
    to: parseCalendarDate(said('to')),
    words: askedWords(asked.q),
  };
}

/** Where the parameters of an address begin. */
export function recordPlace(asked: Asked): RecordPlace {
  const { older, newer } = asked;
  if (isPlace(older)) return { older };
  return isPlace(newer) ? { newer } : null;
}

function isPlace(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,15}$/.test(value);
}

/** The parameters of an address, with the question mark where there are any. */
export function recordParameters(query: RecordQuery, more: Readonly<Record<string, string>> = {}) {
  const said: Array<[string, string | null]> = [
    ['q', query.words || null],
    ['who', query.who],
    ['kind', query.group],
    ['brief', query.briefId],
    ['from', query.from],
    ['to', query.to],
    ...Object.entries(more),
  ];
  const parameters = said.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return parameters.length > 0 ? `?${parameters.join('&')}` : '';
}
