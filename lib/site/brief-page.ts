import { liveBriefsAsking } from '../data/publication/live-briefs.ts';
import { editionOf, type VersionEntry, versionsOf } from '../data/publication/versions.ts';
import { followUpAnswers } from '../data/question/answered-questions.ts';
import { noticesAt } from '../data/review/claim-notices.ts';
import { recheckersOf } from '../data/review/rechecks.ts';
import type { Verdict } from '../domain/claim/verdict.ts';
import type { Edition, EditionContent } from '../domain/publication/edition.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';
import { askAboutPath, briefPath, versionPath } from './addresses.ts';
import { noticesBeside, type ShownNotice } from './claim-notices.ts';
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
  versions: Array<
    VersionEntry & {
      on: CalendarDate;
      recheckedBy: string | null;
      href: string;
      shown: boolean;
      retractedOn: CalendarDate | null;
    }
  >;
  /** What is said beside its claims since it was published. */
  notices: ShownNotice[];
  followUps: Array<{ id: string; question: string; href?: string }>;
  /** Where a reader asks about it. */
  askHref: string;
  /** Set where another version is live by now. */
  superseded: { number: number; liveHref: string } | null;
};

/**
 * What stands at a brief's address: its live version, or the version of that number. Null where
 * nothing was published there, which is all that a reader learns of a draft; and where what was
 * published is retracted, see `retractedPage`.
 */
export async function briefPage(slug: string, number?: number): Promise<BriefPageData | null> {
  const history = await versionsOf(slug);
  const [live] = history;
  const shown = number === undefined ? live : history.find((version) => version.number === number);
  if (!live || !shown || shown.retraction) return null;
  const frozen = await editionOf(slug, shown.number);
  if (!frozen) return null;
  const { timeZone } = frozen;
  const recheckers = await recheckersOf(slug);
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
      recheckedBy: recheckers.get(version.number) ?? null,
      href: version.number === live.number ? briefPath(slug) : versionPath(slug, version.number),
      shown: version.number === shown.number,
      retractedOn: version.retraction && dayIn(timeZone, version.retraction.at),
    })),
    notices: noticesBeside(frozen.edition.content.claims, await noticesAt(slug), {
      timeZone,
      newer: isLive ? null : await claimsOf(slug, live.number),
    }),
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

async function claimsOf(slug: string, number: number): Promise<EditionContent['claims']> {
  return (await editionOf(slug, number))?.edition.content.claims ?? [];
}
