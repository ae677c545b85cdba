import { followUpAnswers } from '../data/answered-questions.ts';
import { liveBriefsAsking } from '../data/live-briefs.ts';
import { readPublication } from '../data/publication-settings.ts';
import { editionOf, type VersionEntry, versionsOf } from '../data/versions.ts';
import { type CalendarDate, dayIn } from '../domain/calendar-date.ts';
import type { Edition, EditionContent } from '../domain/edition.ts';
import type { Verdict } from '../domain/verdict.ts';
import { askAboutPath, briefPath, versionPath } from './addresses.ts';
import { updatedOn } from './updated-on.ts';

/** Everything that the page of one version shows. */
export type BriefPageData = {
  slug: string;
  edition: Edition;
  /** The verdict scale in force when it was signed. */
  scale: readonly Verdict[];
  timeZone: string;
  publishedAt: Date;
  updatedOn: CalendarDate | null;
  versions: Array<VersionEntry & { on: CalendarDate; href: string; shown: boolean }>;
  followUps: Array<{ id: string; question: string; href?: string }>;
  /** Where a reader asks about it. */
  askHref: string;
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
  const { timeZone } = await readPublication();
  const isLive = shown.number === live.number;
  return {
    slug,
    ...frozen,
    timeZone,
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
    followUps: await followUpsOf(slug, frozen.edition.content),
    askHref: askAboutPath(slug),
    superseded: isLive ? null : { number: shown.number, liveHref: briefPath(slug) },
  };
}

/** Each leads to the brief that answers it: the one that the desk says, or that asks the very same. */
async function followUpsOf(
  slug: string,
  { followUps }: EditionContent,
): Promise<BriefPageData['followUps']> {
  const said = await followUpAnswers(
    slug,
    followUps.map(({ id }) => id),
  );
  const asking = await liveBriefsAsking(followUps.map(({ question }) => question));
  return followUps.map(({ id, question }) => {
    const answer = said.get(id) ?? asking.get(question);
    return answer === undefined ? { id, question } : { id, question, href: briefPath(answer) };
  });
}
