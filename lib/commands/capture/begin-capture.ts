import {
  beginAttempt,
  endRequest,
  fileOfRequest,
  lockOpenRequest,
  nowReading,
} from '../../data/capture/capture-work.ts';
import { lockSource } from '../../data/source/sources.ts';
import { byTheDesk } from '../by-the-desk.ts';

/** What is to be looked at for a request. */
export type CaptureTask = {
  requestId: string;
  /** What is fetched; null for a file. */
  address: string | null;
  file: { bytes: Uint8Array; name: string } | null;
  /** The address and the DOI by which the source is known; empty where there is none. */
  url: string;
  doi: string;
  /** Which attempt this is, from 1. */
  attempt: number;
};

/** More beginnings than tries: those that came to no end, because the process ended under them. */
const MOST_BEGINNINGS = 8;

/**
 * Begins an attempt at a request for a capture, or one more after an attempt that came to no end.
 *
 * @returns what is to be done; null where the request has come to its end already
 */
export function beginCapture(requestId: string, now: Date): Promise<CaptureTask | null> {
  return byTheDesk(async (tx) => {
    const request = await lockOpenRequest(tx, requestId);
    if (!request) return null;
    if (request.attempts >= MOST_BEGINNINGS) {
      const problem = `This was begun ${MOST_BEGINNINGS} times and never came to an end. Paste the text instead.`;
      await endRequest(tx, requestId, { state: 'failed', problem, keepsFile: false }, now);
      return null;
    }
    const { address, fileName } = request;
    const file = fileName === null ? null : await fileOfRequest(tx, requestId);
    const source = await lockSource(tx, request.sourceId);
    await beginAttempt(tx, requestId);
    return {
      requestId,
      address,
      file: file && fileName !== null ? { bytes: file, name: fileName } : null,
      url: source?.description.url ?? '',
      doi: source?.description.doi ?? '',
      attempt: request.attempts + 1,
    };
  });
}

/** Says that the page or file of a request is there and is being read. */
export function readingHasBegun(requestId: string): Promise<void> {
  return byTheDesk((tx) => nowReading(tx, requestId));
}
