import type { Actor } from '../../domain/actor.ts';
import type { CaptureProgress } from '../../domain/capture/capture-progress.ts';
import { dayIn } from '../../domain/time/calendar-date.ts';
import { database } from '../database.ts';
import { enqueue } from '../desk/queues.ts';
import { Prisma } from '../generated/client.ts';
import { natureSchema } from '../health/source-finding-schema.ts';
import { readPublication } from '../publication/publication-settings.ts';
import type { Tx } from '../transaction.ts';

/** What is to be captured: an address to fetch, or a file as it was uploaded. */
export type CaptureTarget =
  | { address: string }
  | { file: Uint8Array<ArrayBuffer>; fileName: string };

/** Writes down that a member wants a source captured, and sends the work; gives the request's id. */
export async function askForCapture(
  tx: Tx,
  sourceId: string,
  target: CaptureTarget,
  by: { memberId: string; at: Date },
): Promise<string> {
  const { id } = await tx.captureRequest.create({
    data: { sourceId, ...target, requestedById: by.memberId, requestedAt: by.at },
    select: { id: true },
  });
  await enqueue(tx, 'capture', { requestId: id });
  return id;
}

/** The request that is under way for a source's address; null where none is. */
export async function requestUnderWay(
  tx: Tx,
  sourceId: string,
  address: string,
): Promise<string | null> {
  const row = await tx.captureRequest.findFirst({
    where: { sourceId, address, endedAt: null },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** How far a request is; null when there is none of that id. */
export async function progressOf(
  _actor: Actor,
  requestId: string,
): Promise<CaptureProgress | null> {
  const [progress] = await progresses(Prisma.sql`request.id = ${requestId}::uuid`, 1);
  return progress ?? null;
}

/** The latest requests for captures of a source, newest first. */
export function requestsOf(_actor: Actor, sourceId: string): Promise<CaptureProgress[]> {
  return progresses(Prisma.sql`${sourceId}::uuid IN (asked.id, asked."mergedIntoId")`, 5);
}

type ProgressRow = Omit<CaptureProgress, 'captured'> & {
  digest: string | null;
  characters: number | null;
  nature: string | null;
  capturedAt: Date | null;
  endedAt: Date | null;
};

/** A text that was there before the request ended was brought in by another one. */
async function progresses(condition: Prisma.Sql, limit: number): Promise<CaptureProgress[]> {
  const rows = await database().$queryRaw<ProgressRow[]>`
    SELECT request.id, request."sourceId", request.state::text, request.attempts, request.problem,
           request."retryAt", request."requestedAt", request."endedAt",
           coalesce(request.address, request."fileName") AS "from",
           request.address IS NULL AS "isFile",
           request.state = 'failed' AND (request.address IS NOT NULL OR request.file IS NOT NULL)
             AS "mayTryAgain",
           capture.digest, capture.nature, capture."capturedAt",
           length(captured.text) AS characters
    FROM "CaptureRequest" request
    JOIN "Source" asked ON asked.id = request."sourceId"
    LEFT JOIN LATERAL (
      SELECT digest, nature, "capturedAt" FROM "Capture" kept
      WHERE kept.digest = request.digest AND kept."sourceId" IN (asked.id, asked."mergedIntoId")
      ORDER BY "capturedAt" LIMIT 1
    ) capture ON true
    LEFT JOIN "CapturedText" captured ON captured.digest = capture.digest
    WHERE ${condition}
    ORDER BY request."requestedAt" DESC, request.id DESC
    LIMIT ${limit}`;
  const { timeZone } = await readPublication();
  return rows.map(({ digest, characters, nature, capturedAt, endedAt, ...progress }) => {
    if (digest === null || capturedAt === null) return { ...progress, captured: null };
    const isOld = endedAt !== null && capturedAt < endedAt;
    const captured = {
      digest,
      characters: characters ?? 0,
      nature: natureSchema.parse(nature),
      unchangedSince: isOld ? dayIn(timeZone, capturedAt) : null,
    };
    return { ...progress, captured };
  });
}
