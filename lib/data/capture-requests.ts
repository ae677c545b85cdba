import type { CaptureRequest, RequestState } from './generated/client.ts';
import { enqueue } from './queues.ts';
import type { Tx } from './transaction.ts';

/** What is to be captured: an address to fetch, or a file as it was uploaded. */
export type CaptureTarget =
  | { address: string }
  | { file: Uint8Array<ArrayBuffer>; fileName: string };

/** How far a request for a capture is, for whoever waits for it. */
export type CaptureProgress = Pick<
  CaptureRequest,
  'id' | 'sourceId' | 'address' | 'fileName' | 'attempts' | 'problem' | 'retryAt' | 'digest'
> & { state: RequestState; requestedAt: Date; endedAt: Date | null };

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
