import type { Actor } from '../../domain/actor.ts';
import type { Finding, Nature, Origins } from '../../domain/health/source-finding.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import {
  findingsSchema,
  natureSchema,
  originsSchema,
  remarksSchema,
} from '../health/source-finding-schema.ts';
import { entryOf } from './sources.ts';

/** A capture as the page of its source lists it, without its text. */
export type CaptureRecord = {
  digest: string;
  way: 'pasted' | 'uploaded' | 'fetched';
  title: string;
  status: number | null;
  finalAddress: string | null;
  mediaType: string;
  nature: Nature;
  remarks: string[];
  /** How long its text is. */
  characters: number;
  /** Who asked for it; null where the desk looked by itself. */
  by: string | null;
  at: Date;
};

/** A source with what only members may know of it. */
export type SourceRecord = {
  source: Source;
  origins: Origins;
  privateNotes: string;
  /** Newest first. */
  captures: CaptureRecord[];
  /** What its captures said of it, the newest first. */
  findings: Finding[];
};

/** A source with all that is known of it; null when there is none of that id. */
export async function sourceRecord(_actor: Actor, id: string): Promise<SourceRecord | null> {
  const source = await entryOf(database(), id);
  if (!source) return null;
  const row = await database().source.findUniqueOrThrow({
    where: { id: source.id },
    select: { origins: true, privateNotes: true },
  });
  const kept = await capturesKept(source.id);
  return {
    source,
    origins: originsSchema.parse(row.origins),
    privateNotes: row.privateNotes,
    captures: kept.map(({ findings: _, ...capture }) => capture),
    findings: kept.flatMap(({ findings }) => findings),
  };
}

const digestOfText = /^[0-9a-f]{64}$/;

/** One capture of a source with its text; null when there is none of that digest, whatever was asked for. */
export async function captureRecord(
  _actor: Actor,
  sourceId: string,
  digest: string,
): Promise<{ capture: CaptureRecord; text: string } | null> {
  if (!digestOfText.test(digest)) return null;
  const [kept] = await capturesKept(sourceId, digest);
  const captured = await database().capturedText.findUnique({ where: { digest } });
  if (!kept || !captured) return null;
  const { findings: _, ...capture } = kept;
  return { capture, text: captured.text };
}

/** The captures of an entry, and of those that were merged into it. */
async function capturesKept(
  sourceId: string,
  digest?: string,
): Promise<Array<CaptureRecord & { findings: Finding[] }>> {
  const rows = await database().capture.findMany({
    where: {
      source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] },
      ...(digest === undefined ? {} : { digest }),
    },
    orderBy: { capturedAt: 'desc' },
    include: { capturedBy: { select: { name: true } } },
  });
  const lengths = await lengthsOf(rows.map((row) => row.digest));
  return rows.map((row) => ({
    digest: row.digest,
    way: row.way,
    title: row.title,
    status: row.status,
    finalAddress: row.finalAddress,
    mediaType: row.mediaType,
    nature: natureSchema.parse(row.nature),
    remarks: remarksSchema.parse(row.remarks),
    characters: lengths.get(row.digest) ?? 0,
    by: row.capturedBy?.name ?? null,
    at: row.capturedAt,
    findings: findingsSchema.parse(row.findings),
  }));
}

async function lengthsOf(digests: string[]): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<Array<{ digest: string; characters: number }>>`
    SELECT digest, length(text) AS characters FROM "CapturedText" WHERE digest = ANY (${digests})`;
  return new Map(rows.map(({ digest, characters }) => [digest, characters]));
}
