import type { Actor } from '../domain/actor.ts';
import { type CalendarDate, dayIn } from '../domain/calendar-date.ts';
import type { CaptureSummary } from '../domain/captured-source.ts';
import { type Nature, natures, type ReadSource } from '../domain/source-finding.ts';
import { database } from './database.ts';
import type { Tx } from './transaction.ts';

/** A capture without its text, as lists and menus need it. */
export type CaptureEntry = { sourceId: string; digest: string; capturedOn: CalendarDate };
export type CaptureText = CaptureEntry & { text: string };

/** Every capture in the library without its text, newest first, days in the given time zone. */
export async function captureEntries(_actor: Actor, timeZone: string): Promise<CaptureEntry[]> {
  const rows = await database().capture.findMany({
    select: { sourceId: true, digest: true, capturedAt: true },
    orderBy: { capturedAt: 'desc' },
  });
  return rows.map(({ sourceId, digest, capturedAt }) => ({
    sourceId,
    digest,
    capturedOn: dayIn(timeZone, capturedAt),
  }));
}

/** The captures of these sources without their texts, by source, newest first. */
export async function captureSummaries(
  sourceIds: readonly string[],
  timeZone: string,
): Promise<Map<string, CaptureSummary[]>> {
  const rows = await database().capture.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    select: { sourceId: true, digest: true, capturedAt: true, nature: true },
    orderBy: { capturedAt: 'desc' },
  });
  const summaries = new Map<string, CaptureSummary[]>();
  for (const { sourceId, digest, capturedAt, nature } of rows) {
    const summary = { digest, capturedOn: dayIn(timeZone, capturedAt), nature: natureOf(nature) };
    summaries.set(sourceId, [...(summaries.get(sourceId) ?? []), summary]);
  }
  return summaries;
}

function natureOf(kept: string): Nature {
  return natures.find((nature) => nature === kept) ?? 'readable';
}

/** The captures with these digests, with their texts. */
export function capturesByDigest(
  tx: Tx,
  digests: readonly string[],
  timeZone: string,
): Promise<CaptureText[]> {
  return captureTexts(tx, { digest: { in: [...new Set(digests)] } }, timeZone);
}

/** The captures of a source with their texts, newest first. */
export function capturesOf(tx: Tx, sourceId: string, timeZone: string): Promise<CaptureText[]> {
  return captureTexts(tx, { sourceId }, timeZone);
}

async function captureTexts(
  tx: Tx,
  where: { digest: { in: string[] } } | { sourceId: string },
  timeZone: string,
): Promise<CaptureText[]> {
  const rows = await tx.capture.findMany({
    where,
    orderBy: { capturedAt: 'desc' },
    select: { sourceId: true, digest: true, capturedAt: true, capturedText: true },
  });
  return rows.map(({ sourceId, digest, capturedAt, capturedText: { text } }) => ({
    sourceId,
    digest,
    text,
    capturedOn: dayIn(timeZone, capturedAt),
  }));
}

/** How a text was come by; what was pasted says nothing else of itself. */
export type NewCapture = {
  sourceId: string;
  digest: string;
  text: string;
  way: 'pasted' | 'uploaded' | 'fetched';
  nature?: Nature;
  response?: { status: number; finalAddress: string };
} & Partial<Pick<ReadSource, 'title' | 'mediaType' | 'findings'>>;

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

/** The text of one capture; null when there is none. */
export async function captureText(
  tx: Tx,
  sourceId: string,
  digest: string,
): Promise<string | null> {
  const row = await tx.capture.findUnique({
    where: { sourceId_digest: { sourceId, digest } },
    select: { capturedText: { select: { text: true } } },
  });
  return row?.capturedText.text ?? null;
}
