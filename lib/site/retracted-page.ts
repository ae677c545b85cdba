import { readPublication } from '../data/publication/publication-settings.ts';
import { editionOf, versionsOf } from '../data/publication/versions.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';
import { briefPath } from './addresses.ts';

/** The notice that stands in place of what was retracted. */
export type RetractedPageData = {
  slug: string;
  publication: string;
  headline: string;
  language: string;
  /** The version that was asked for by its number. */
  number: number | null;
  reason: string;
  at: Date;
  on: CalendarDate;
  /** Where a later version is live again. */
  liveHref: string | null;
};

/**
 * What is told at the address of a brief that was retracted, and at those of the versions that the
 * retraction took back. Null where nothing was published or retracted.
 */
export async function retractedPage(
  slug: string,
  number?: number,
): Promise<RetractedPageData | null> {
  const history = await versionsOf(slug);
  const [newest] = history;
  const asked =
    number === undefined ? newest : history.find((version) => version.number === number);
  if (!newest || !asked?.retraction) return null;
  const frozen = await editionOf(slug, asked.number);
  if (!frozen) return null;
  const { name, timeZone } = await readPublication();
  const { headline, language } = frozen.edition.content;
  const { reason, at } = asked.retraction;
  return {
    slug,
    publication: name,
    headline,
    language,
    number: number ?? null,
    reason,
    at,
    on: dayIn(timeZone, at),
    liveHref: newest.retraction ? null : briefPath(slug),
  };
}
