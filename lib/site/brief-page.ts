import { liveBriefsAsking } from '../data/live-briefs.ts';
import { editionOf, type VersionEntry, versionsOf } from '../data/versions.ts';
import { type CalendarDate, dayIn } from '../domain/calendar-date.ts';
import type { Edition, EditionContent } from '../domain/edition.ts';
import type { Verdict } from '../domain/verdict.ts';
import { briefPath, versionPath } from './addresses.ts';
import { updatedOn } from './updated-on.ts';

/** Everything that the page of one version shows. */
export type BriefPageData = {
  slug: string;
  edition: Edition;
  /** The verdict scale in force when it was signed. */
  scale: readonly Verdict[];
  /** The one that its days are in, as it was in force when it was signed. */
  timeZone: string;
  publishedAt: Date;
  updatedOn: CalendarDate | null;
  versions: Array<VersionEntry & { on: CalendarDate; href: string; shown: boolean }>;
  followUps: Array<{ id: string; question: string; href?: string }>;
  /** Set where another version is live by now. */
  superseded: { number: number; liveHref: string } | null;
};

/**
 * What stands at a brief's address: its live version, or the version of that number. Null where
 * nothing was published there, which is all that a reader learns of a draft.
 */
export async function briefPage(slug: string, number?: number): Promise<BriefPageData | null> {
  const history = await versionsOf(slug);
  const [live] = history;
  const shown = number === undefined ? live : history.find((version) => version.number === number);
  if (!live || !shown) return null;
  const frozen = await editionOf(slug, shown.number);
  if (!frozen) return null;
  const { timeZone } = frozen;
  const isLive = shown.number === live.number;
  return {
    slug,
    ...frozen,
    publishedAt: shown.publishedAt,
    updatedOn: updatedOn(
      history.filter((version) => version.number <= shown.number),
      timeZone,
    ),
    versions: history.map((version) => ({
      ...version,
      on: dayIn(timeZone, version.publishedAt),
      href: version.number === live.number ? briefPath(slug) : versionPath(slug, version.number),
      shown: version.number === shown.number,
    })),
    followUps: await followUpsOf(frozen.edition.content),
    superseded: isLive ? null : { number: shown.number, liveHref: briefPath(slug) },
  };
}

async function followUpsOf({ followUps }: EditionContent): Promise<BriefPageData['followUps']> {
  const slugs = await liveBriefsAsking(followUps.map(({ question }) => question));
  return followUps.map(({ id, question }) => {
    const slug = slugs.get(question);
    return slug === undefined ? { id, question } : { id, question, href: briefPath(slug) };
  });
}
