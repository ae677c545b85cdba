import type { VersionClass } from '../domain/publication/edition.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';

/**
 * The day on which a brief's words last changed after it was first published: updates and
 * corrections move it; small changes of wording do not, and checking again moves the other date.
 */
export function updatedOn(
  versions: ReadonlyArray<{ class: VersionClass; publishedAt: Date }>,
  timeZone: string,
): CalendarDate | null {
  const edits = versions.filter(({ class: kind }) => kind === 'update' || kind === 'correction');
  const newest = edits.map(({ publishedAt }) => publishedAt.getTime()).toSorted((a, b) => b - a)[0];
  return newest === undefined ? null : dayIn(timeZone, new Date(newest));
}

/** When the words of a version were published: checking them again changes nothing in them. */
export function modifiedAt({
  publishedAt,
  versions,
}: {
  publishedAt: Date;
  versions: ReadonlyArray<{ class: VersionClass; publishedAt: Date }>;
}): Date {
  const wordings = versions.filter(
    (version) => version.class !== 're-check' && version.publishedAt <= publishedAt,
  );
  return wordings[0]?.publishedAt ?? publishedAt;
}
