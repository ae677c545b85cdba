import type { Verdict } from '../../domain/claim/verdict.ts';
import type { Edition, VersionClass } from '../../domain/publication/edition.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { editionSchema, versionClassSchema } from './edition-schema.ts';
import { parsePinnedSettings } from './publication-settings.ts';

/** One version in a brief's history, without its text. */
export type VersionEntry = {
  number: number;
  class: VersionClass;
  note: string | null;
  publishedAt: Date;
  /** What took it back; null while nothing did. A later version may be live again. */
  retraction: { reason: string; at: Date } | null;
};

/** Of one that was removed for legal reasons nothing is left to be read. */
const at = (slug: string) => ({ slug, purgedAt: null });

/** Every version of the brief at this address, newest first; empty when none was published. */
export async function versionsOf(slug: string): Promise<VersionEntry[]> {
  const rows = await database().version.findMany({
    where: { brief: at(slug) },
    orderBy: { number: 'desc' },
    select: { number: true, class: true, note: true, publishedAt: true },
  });
  const retractions = await database().retraction.findMany({
    where: { brief: { slug } },
    orderBy: { at: 'asc' },
    select: { number: true, reason: true, at: true },
  });
  return rows.map((row) => {
    const retraction = retractions.find(({ number }) => number >= row.number);
    return {
      ...row,
      class: versionClassSchema.parse(row.class),
      retraction: retraction ? { reason: retraction.reason, at: retraction.at } : null,
    };
  });
}

/** Whether any version, or the one of that number, was published at this address. */
export async function isPublished(slug: string, number?: number): Promise<boolean> {
  const row = await database().version.findFirst({
    where: { brief: at(slug), number },
    select: { id: true },
  });
  return row !== null;
}

/** The brief that was published at this address, as its newest version is headed; null for none. */
export async function publishedBriefAt(
  tx: Tx,
  slug: string,
): Promise<{ id: string; headline: string } | null> {
  const [brief] = await tx.$queryRaw<Array<{ id: string; headline: string }>>`
    SELECT brief.id, version.edition #>> '{content,headline}' AS headline
    FROM "Brief" brief JOIN "Version" version ON version."briefId" = brief.id
    WHERE brief.slug = ${slug} AND brief."purgedAt" IS NULL
    ORDER BY version.number DESC LIMIT 1`;
  return brief ?? null;
}

/** How the brief at this address is headed, for a page; null where nothing was published. */
export async function publishedHeadline(slug: string): Promise<string | null> {
  return (await publishedBriefAt(database(), slug))?.headline ?? null;
}

/**
 * What was frozen as one version of the brief at this address, and the verdict scale and the time
 * zone that its sign-off pinned; null when there is none.
 */
export async function editionOf(
  slug: string,
  number: number,
): Promise<{ edition: Edition; scale: readonly Verdict[]; timeZone: string } | null> {
  const row = await database().version.findFirst({
    where: { brief: at(slug), number },
    select: { edition: true, signOff: { select: { settings: true } } },
  });
  if (!row) return null;
  const { verdictScale, timeZone } = parsePinnedSettings(row.signOff.settings);
  return { edition: editionSchema.parse(row.edition), scale: verdictScale, timeZone };
}
