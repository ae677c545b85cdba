/** Where a member's browser hears what happens at the desk, on the port of everything else. */
export const NEWS_PATH = '/news';

/**
 * What the server tells the open pages of a member: how much they did not read yet, or that lists of
 * briefs or of questions may have changed. It carries no more, since what a member sees is theirs to ask.
 */
export type DeskNews =
  | { kind: 'notifications'; unread: number }
  | { kind: 'desk' }
  | { kind: 'questions' };

/** The event by which the server ends a stream for good: there is no session any more. */
export const NEWS_END = 'end';

/** News as they came; null for what this page does not know yet. */
export function parseDeskNews(text: string): DeskNews | null {
  const news: unknown = JSON.parse(text);
  if (typeof news !== 'object' || news === null || !('kind' in news)) return null;
  if (news.kind === 'desk' || news.kind === 'questions') return { kind: news.kind };
  if (news.kind !== 'notifications' || !('unread' in news)) return null;
  return typeof news.unread === 'number' ? { kind: 'notifications', unread: news.unread } : null;
}
