import type { CaptureSummary } from '../../domain/capture/captured-source.ts';
import type { Nature, ReadSource } from '../../domain/health/source-finding.ts';
import { type CalendarDate, dayIn } from '../../domain/time/calendar-date.ts';
import { database } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { natureSchema } from '../health/source-finding-schema.ts';
import type { Tx } from '../transaction.ts';

/** A capture of an entry or of one that was merged into it, without its text, for lists and menus. */
export type CaptureEntry = { sourceId: string; digest: string; capturedOn: CalendarDate };
export type CaptureText = CaptureEntry & { text: string };

/** A text that was taken away for good is no capture to quote from, or to compare with. */
const kept = { capturedText: { text: { not: '' } } } as const;

const entryId = { select: { mergedIntoId: true } } as const;

/** The captures of these entries without their texts, by entry, newest first. */
export async function captureSummaries(
  entries: readonly string[],
  timeZone: string,
): Promise<Map<string, CaptureSummary[]>> {
  const ids = [...entries];
  const rows = await database().capture.findMany({
    where: { ...kept, source: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids } }] } },
    select: { sourceId: true, source: entryId, digest: true, capturedAt: true, nature: true },
    orderBy: { capturedAt: 'desc' },
  });
  const captures = rows.map(({ sourceId, source, digest, capturedAt, nature }) => ({
    sourceId: source.mergedIntoId ?? sourceId,
    digest,
    capturedOn: dayIn(timeZone, capturedAt),
    nature: natureSchema.parse(nature),
  }));
  const ofEntry = Map.groupBy(onceEach(captures), ({ sourceId }) => sourceId);
  return new Map(
    [...ofEntry].map(([entry, found]) => [entry, found.map(({ sourceId: _, ...rest }) => rest)]),
  );
}

/** The captures with these digests, with their texts. */
export function capturesByDigest(
  tx: Tx,
  digests: readonly string[],
  timeZone: string,
): Promise<CaptureText[]> {
  return captureTexts(tx, { digest: { in: [...new Set(digests)] } }, timeZone);
}

/** The captures of an entry with their texts, newest first. */
export function capturesOf(tx: Tx, entry: string, timeZone: string): Promise<CaptureText[]> {
  return captureTexts(tx, { source: leadingTo(entry) }, timeZone);
}

/** The rows of an entry: its own, and those that were merged into it. */
function leadingTo(entry: string) {
  return { OR: [{ id: entry }, { mergedIntoId: entry }] };
}

async function captureTexts(
  tx: Tx,
  where: Prisma.CaptureWhereInput,
  timeZone: string,
): Promise<CaptureText[]> {
  const rows = await tx.capture.findMany({
    where: { ...kept, ...where },
    orderBy: { capturedAt: 'desc' },
    select: {
      sourceId: true,
      source: entryId,
      digest: true,
      capturedAt: true,
      capturedText: true,
    },
  });
  const captures = rows.map(({ sourceId, source, digest, capturedAt, capturedText: { text } }) => ({
    sourceId: source.mergedIntoId ?? sourceId,
    digest,
    text,
    capturedOn: dayIn(timeZone, capturedAt),
  }));
  return onceEach(captures);
}

/** The newest of each: entries that were merged may have captured the same text. */
function onceEach<C extends CaptureEntry>(captures: readonly C[]): C[] {
  const known = new Set<string>();
  return captures.filter(({ sourceId, digest }) => {
    const key = `${sourceId} ${digest}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** How a text was come by; what was pasted says nothing else of itself. */
export type NewCapture = {
  sourceId: string;
  digest: string;
  text: string;
  way: 'pasted' | 'uploaded' | 'fetched';
  nature?: Nature;
  response?: { status: number; finalAddress: string };
} & Partial<Pick<ReadSource, 'title' | 'mediaType' | 'findings' | 'remarks'>>;

/** Keeps a capture unless the same text of the same source is kept already; tells whether it was new. */
export async function saveCapture(
  tx: Tx,
  { text, response, ...capture }: NewCapture,
  by: { memberId: string | null; at: Date },
): Promise<boolean> {
  const { digest } = capture;
  await tx.capturedText.createMany({ data: { digest, text }, skipDuplicates: true });
  const { count } = await tx.capture.createMany({
    data: { ...capture, ...response, capturedById: by.memberId, capturedAt: by.at },
    skipDuplicates: true,
  });
  return count > 0;
}

/** The text of one capture, of the entry that an id leads to; null when there is none. */
export async function captureText(
  tx: Tx,
  sourceId: string,
  digest: string,
): Promise<string | null> {
  const entry = await tx.source.findUnique({
    where: { id: sourceId },
    select: { mergedIntoId: true },
  });
  const row = await tx.capture.findFirst({
    where: { ...kept, digest, source: leadingTo(entry?.mergedIntoId ?? sourceId) },
    select: { capturedText: { select: { text: true } } },
  });
  return row?.capturedText.text ?? null;
}
