import { countLiveBriefs, type LiveBrief, liveBriefs } from '../data/publication/live-briefs.ts';
import { readPublication } from '../data/publication/publication-settings.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';
import { briefPath, listPath } from './addresses.ts';

const BRIEFS_A_PAGE = 50;

export type BriefListPageData = {
  publication: string;
  page: number;
  briefs: Array<
    Omit<LiveBrief, 'slug' | 'updatedAt'> & { href: string; updatedOn: CalendarDate | null }
  >;
  newer: string | null;
  older: string | null;
};

/** A page of the live briefs, counted from 1; null beyond the last. The first exists while empty. */
export async function briefListPage(page: number): Promise<BriefListPageData | null> {
  const { name, timeZone } = await readPublication();
  const pages = await countListPages();
  if (page > pages) return null;
  const briefs = await liveBriefs({ offset: (page - 1) * BRIEFS_A_PAGE, limit: BRIEFS_A_PAGE });
  return {
    publication: name,
    page,
    briefs: briefs.map(({ slug, updatedAt, ...brief }) => ({
      ...brief,
      href: briefPath(slug),
      updatedOn: updatedAt && dayIn(timeZone, updatedAt),
    })),
    newer: page > 1 ? listPath(page - 1) : null,
    older: page < pages ? listPath(page + 1) : null,
  };
}

/** How many pages the list of live briefs has; one, while there is none. */
export async function countListPages(): Promise<number> {
  return Math.max(1, Math.ceil((await countLiveBriefs()) / BRIEFS_A_PAGE));
}
