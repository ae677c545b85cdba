import {
  beginCapture,
  type CaptureTask,
  readingHasBegun,
} from '../commands/capture/begin-capture.ts';
import { endCapture, type Look, postponeCapture } from '../commands/capture/end-capture.ts';
import { fileType } from '../domain/capture/source-file.ts';
import { log } from '../log.ts';
import { Unreadable } from '../sources/isolated/unreadable.ts';
import { foundElsewhere } from './found-elsewhere.ts';
import type { Means } from './means.ts';

/** How long is waited before the second, third and fourth try, in seconds. */
const PATIENCE = [15, 60, 240];

/** A server may ask for more, and nobody waits for longer than this. */
const LONGEST_WAIT = 3_600;

/** What a try gave: a look at the source, or a problem that may be gone at the next one. */
type Tried = Look | { kind: 'may-pass'; problem: string; retryAfter?: number | null };

/**
 * The worker of the queue `capture`: fetches or opens what a request asks for, reads it, and keeps
 * what it says. Safe to run twice and at the same time, and to be killed at any point: only the
 * command at the end keeps anything, once for each request.
 */
export function captureWorker(means: Means, now: () => Date = () => new Date()) {
  return async ({ requestId }: { requestId: string }, signal: AbortSignal): Promise<void> => {
    const task = await beginCapture(requestId, now());
    if (task === null) return;
    const tried = await attempt(task, means, signal);
    const seconds = PATIENCE[task.attempt - 1];
    if (tried.kind === 'may-pass' && seconds !== undefined) {
      const wait = Math.min(Math.max(seconds, tried.retryAfter ?? 0), LONGEST_WAIT);
      const retryAt = new Date(now().getTime() + wait * 1_000);
      return postponeCapture(requestId, tried.problem, retryAt);
    }
    const look: Look =
      tried.kind === 'may-pass' ? { kind: 'failed', problem: tried.problem } : tried;
    const elsewhere = await foundElsewhere(task, look, means, signal);
    signal.throwIfAborted();
    return endCapture(requestId, look, elsewhere, now());
  };
}

/** One try. It throws only where the process ends or the time is over, so that the queue tries again. */
async function attempt(task: CaptureTask, means: Means, signal: AbortSignal): Promise<Tried> {
  try {
    return task.file === null
      ? await lookAtPage(task, means, signal)
      : await lookAtFile(task, task.file, means, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Unreadable) {
      return { kind: 'failed', problem: error.message, isFinal: true };
    }
    log.error('a capture stumbled', { why: error instanceof Error ? error : String(error) });
    return { kind: 'may-pass', problem: 'Something went wrong here while the source was read.' };
  }
}

async function lookAtPage(
  { requestId, address }: CaptureTask,
  { fetchDocument, readSource }: Means,
  signal: AbortSignal,
): Promise<Tried> {
  if (address === null) throw new Error('A request has neither an address nor its file.');
  const page = await fetchDocument(address, { signal });
  signal.throwIfAborted();
  if (!page.ok) {
    const { mayPass, sentence: problem, retryAfter } = page;
    return mayPass ? { kind: 'may-pass', problem, retryAfter } : { kind: 'failed', problem };
  }
  await readingHasBegun(requestId);
  const { bytes, mediaType, charset, status, finalAddress } = page;
  const about = { address: finalAddress, mediaType, charset, fileName: null };
  const read = await readSource(bytes, about, signal);
  return { kind: 'read', read, response: { status, finalAddress } };
}

async function lookAtFile(
  { requestId }: CaptureTask,
  { bytes, name }: NonNullable<CaptureTask['file']>,
  { readSource }: Means,
  signal: AbortSignal,
): Promise<Look> {
  await readingHasBegun(requestId);
  const mediaType = fileType(name, bytes) ?? 'application/octet-stream';
  const about = { address: null, mediaType, charset: null, fileName: name };
  return { kind: 'read', read: await readSource(bytes, about, signal), response: null };
}
