import type { AuditEvent } from '../record/audit-event.ts';
import { type CalendarDate, dayIn } from '../time/calendar-date.ts';
import type { Concern } from './notification.ts';

/** One thing that a member is told. */
export type News = {
  id: string;
  concern: Concern;
  event: AuditEvent;
  /** Place of the event in the record, as decimal digits. */
  eventId: string;
  /** Whose act it was; null for the desk's own. */
  by: string | null;
  at: Date;
  brief: { id: string; headline: string } | null;
  isRead: boolean;
  /** Since when a letter about it is due that was not sent; null where none is, or it was. */
  letterDue: Date | null;
};

/** How long after it was due a letter is still written: what is older is no news any more. */
export const NEWS_DAYS = 3;

/** Whether a letter about it was due and will never come: no mail server took it in time. */
export function missesLetter({ letterDue, isRead }: News, now: Date): boolean {
  if (letterDue === null || isRead) return false;
  return letterDue.getTime() <= now.getTime() - NEWS_DAYS * 24 * 60 * 60 * 1_000;
}

/** What a member is told of one brief, or of none, on one day. */
export type NewsGroup = {
  day: CalendarDate;
  brief: News['brief'];
  isRead: boolean;
  news: News[];
};

/**
 * News by day and brief, in the order in which the first of each stands; what is read is kept apart
 * from what is not. Days are the publication's.
 */
export function groupNews(news: readonly News[], timeZone: string): NewsGroup[] {
  const groups = new Map<string, NewsGroup>();
  for (const one of news) {
    const { brief, isRead } = one;
    const day = dayIn(timeZone, one.at);
    const key = `${isRead} ${day} ${brief?.id ?? ''}`;
    const group = groups.get(key) ?? { day, brief, isRead, news: [] };
    group.news.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A brief's headline where people are told of it. */
export function briefName({ headline }: { headline: string }): string {
  return headline || 'A brief without a headline';
}
