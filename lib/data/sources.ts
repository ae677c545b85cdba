import { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { type CalendarDate, dayIn } from '../domain/calendar-date.ts';
import type { Source, SourceDescription } from '../domain/source.ts';
import { database } from './database.ts';
import type { Source as SourceRow } from './generated/client.ts';
import type { Tx } from './transaction.ts';

export const descriptionSchema: z.ZodType<SourceDescription> = z.object({
  type: z.string(),
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  issued: z.string(),
  url: z.string(),
  archiveUrl: z.string(),
});

/** A capture without its text, as lists and menus need it. */
export type CaptureEntry = { sourceId: string; digest: string; capturedOn: CalendarDate };
export type CaptureText = CaptureEntry & { text: string };

function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    description: descriptionSchema.parse(row.description),
    publicDescription: row.publicDescription,
    placeholder: row.placeholder,
  };
}

/** The whole library, oldest first. */
export async function librarySources(_actor: Actor): Promise<Source[]> {
  const rows = await database().source.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(toSource);
}

/** The sources of these ids; unknown ids are left out. */
export async function sourcesById(tx: Tx, ids: readonly string[]): Promise<Source[]> {
  // A document may name anything for a source; what cannot be an id is nobody's.
  const possible = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success);
  const rows = await tx.source.findMany({ where: { id: { in: possible } } });
  return rows.map(toSource);
}

/** Locks a source's row and gives it; null when there is none. */
export async function lockSource(tx: Tx, id: string): Promise<Source | null> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.source.findUnique({ where: { id } });
  return row ? toSource(row) : null;
}

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

/** The captures with these digests, with their texts. */
export async function capturesByDigest(
  tx: Tx,
  digests: readonly string[],
  timeZone: string,
): Promise<CaptureText[]> {
  const rows = await tx.capture.findMany({ where: { digest: { in: [...new Set(digests)] } } });
  return rows.map(({ sourceId, digest, text, capturedAt }) => ({
    sourceId,
    digest,
    text,
    capturedOn: dayIn(timeZone, capturedAt),
  }));
}

/** Writes a source whole, new or known. */
export async function saveSource(
  tx: Tx,
  source: Source,
  privateNotes: string,
  by: { memberId: string; at: Date },
): Promise<void> {
  const { id, ...said } = { ...source, privateNotes };
  await tx.source.upsert({
    where: { id },
    create: { id, createdById: by.memberId, createdAt: by.at, ...said },
    update: said,
  });
}

/** Keeps a capture unless the same text of the same source is kept already; tells whether it was new. */
export async function saveCapture(
  tx: Tx,
  capture: { sourceId: string; digest: string; text: string },
  memberId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.capture.createMany({
    data: { ...capture, capturedById: memberId, capturedAt: at },
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
    select: { text: true },
  });
  return row?.text ?? null;
}

/**
 * The library entry for a source that an import names: one with the same address where there is
 * one, otherwise a new one. Gives its id.
 */
export async function placeSource(
  tx: Tx,
  description: SourceDescription,
  placeholder: boolean,
  by: { memberId: string; at: Date },
): Promise<string> {
  const known =
    description.url === ''
      ? null
      : await tx.source.findFirst({
          where: { description: { path: ['url'], equals: description.url } },
          select: { id: true },
        });
  if (known) return known.id;
  const row = await tx.source.create({
    data: {
      kind: 'published',
      description,
      placeholder,
      createdById: by.memberId,
      createdAt: by.at,
    },
    select: { id: true },
  });
  return row.id;
}

/** A source with what only members may know of it, and its captures, newest first. */
export async function sourceRecord(
  _actor: Actor,
  id: string,
  timeZone: string,
): Promise<{ source: Source; privateNotes: string; captures: CaptureText[] } | null> {
  const row = await database().source.findUnique({
    where: { id },
    include: { captures: { orderBy: { capturedAt: 'desc' } } },
  });
  if (!row) return null;
  const captures = row.captures.map(({ sourceId, digest, text, capturedAt }) => ({
    sourceId,
    digest,
    text,
    capturedOn: dayIn(timeZone, capturedAt),
  }));
  return { source: toSource(row), privateNotes: row.privateNotes, captures };
}
