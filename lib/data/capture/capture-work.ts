import { enqueue } from '../desk/queues.ts';
import type { Tx } from '../transaction.ts';

/** A request that has not come to its end, as whoever works on it needs it. */
export type OpenRequest = {
  id: string;
  sourceId: string;
  address: string | null;
  fileName: string | null;
  attempts: number;
  requestedById: string;
};

/** Locks a request and gives it; null where it has come to its end, or where there is none. */
export async function lockOpenRequest(tx: Tx, id: string): Promise<OpenRequest | null> {
  await lockRequest(tx, id);
  return tx.captureRequest.findUnique({
    where: { id, endedAt: null },
    select: {
      id: true,
      sourceId: true,
      address: true,
      fileName: true,
      attempts: true,
      requestedById: true,
    },
  });
}

/** Locks a request that has failed, for good or until its next try; gives its source and what was asked for. */
export async function lockStuckRequest(
  tx: Tx,
  id: string,
): Promise<{ sourceId: string; from: string; isGone: boolean } | null> {
  await lockRequest(tx, id);
  const row = await tx.captureRequest.findUnique({
    where: { id, OR: [{ state: 'failed' }, { retryAt: { not: null } }] },
  });
  if (!row) return null;
  const { sourceId, address, file, fileName } = row;
  return {
    sourceId,
    from: address ?? fileName ?? '',
    isGone: address === null && file === null,
  };
}

async function lockRequest(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "CaptureRequest" WHERE id = ${id}::uuid FOR UPDATE`;
}

/** The file that a request is about; null where it is about an address, or has been read. */
export async function fileOfRequest(tx: Tx, id: string): Promise<Uint8Array | null> {
  const row = await tx.captureRequest.findUnique({ where: { id }, select: { file: true } });
  return row?.file ?? null;
}

/** Says that another attempt has begun. */
export async function beginAttempt(tx: Tx, id: string): Promise<void> {
  await tx.captureRequest.update({
    where: { id },
    data: { state: 'fetching', attempts: { increment: 1 }, retryAt: null },
  });
}

/** Says that the answer is there and is being read; a request that has ended stays as it is. */
export async function nowReading(tx: Tx, id: string): Promise<void> {
  await tx.captureRequest.updateMany({ where: { id, endedAt: null }, data: { state: 'reading' } });
}

/** Says what went wrong and when it is tried again, and sends the work for then. */
export async function tryLater(tx: Tx, id: string, problem: string, retryAt: Date): Promise<void> {
  await tx.captureRequest.update({
    where: { id },
    data: { state: 'waiting', problem, retryAt },
  });
  await enqueue(tx, 'capture', { requestId: id }, { startAfter: retryAt });
}

/** Lets a request that is stuck begin anew, at once. */
export async function tryAgain(tx: Tx, id: string): Promise<void> {
  await tx.captureRequest.update({
    where: { id },
    data: { state: 'waiting', attempts: 0, problem: null, retryAt: null, endedAt: null },
  });
  await enqueue(tx, 'capture', { requestId: id });
}

/** How a request ended: with a capture, or with what stood in the way. */
export type RequestEnd =
  | { state: 'done'; digest: string }
  | { state: 'failed'; problem: string; keepsFile: boolean };

/** Writes down how a request ended. A file goes unless another try at it could do better. */
export async function endRequest(tx: Tx, id: string, end: RequestEnd, at: Date): Promise<void> {
  const { state } = end;
  const keepsFile = state === 'failed' && end.keepsFile;
  await tx.captureRequest.update({
    where: { id },
    data: {
      state,
      digest: state === 'done' ? end.digest : null,
      problem: state === 'failed' ? end.problem : null,
      retryAt: null,
      endedAt: at,
      ...(keepsFile ? {} : { file: null }),
    },
  });
}
