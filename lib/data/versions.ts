import type { Edition, VersionClass } from '../domain/edition.ts';
import type { Verdict } from '../domain/verdict.ts';
import { database } from './database.ts';
import { editionSchema, versionClassSchema } from './edition-schema.ts';
import { parsePinnedSettings } from './publication-settings.ts';

/** One version in a brief's history, without its text. */
export type VersionEntry = {
  number: number;
  class: VersionClass;
  note: string | null;
  publishedAt: Date;
};

/** Every version of the brief at this address, newest first; empty when none was published. */
export async function versionsOf(slug: string): Promise<VersionEntry[]> {
  const rows = await database().version.findMany({
    where: { brief: { slug } },
    orderBy: { number: 'desc' },
    select: { number: true, class: true, note: true, publishedAt: true },
  });
  return rows.map((row) => ({ ...row, class: versionClassSchema.parse(row.class) }));
}

/** Whether any version, or the one of that number, was published at this address. */
export async function isPublished(slug: string, number?: number): Promise<boolean> {
  const row = await database().version.findFirst({
    where: { brief: { slug }, number },
    select: { id: true },
  });
  return row !== null;
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
    where: { brief: { slug }, number },
    select: { edition: true, signOff: { select: { settings: true } } },
  });
  if (!row) return null;
  const { verdictScale, timeZone } = parsePinnedSettings(row.signOff.settings);
  return { edition: editionSchema.parse(row.edition), scale: verdictScale, timeZone };
}
