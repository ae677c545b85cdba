import type { IncomingMessage } from 'node:http';
import { isOwnOrigin } from './origin.ts';

/** What the guard has to know about the installation. */
export type Gate = {
  publicUrl: string;
  /** Whether the request carries the session of a member who is one at this moment. */
  isMember: (request: IncomingMessage) => Promise<boolean>;
};

export type HttpRefusal = { status: number; sentence: string };

/**
 * Route handlers that somebody without a session must be able to post to. Only route handlers: a
 * page would run whatever server action the request names.
 */
const OPEN_TO_ALL = /^\/api\/(?:auth\/.+|join|questions)$/;

/** More than any form that is open to all sends; without a session nobody makes us read more. */
const LARGEST_OPEN_BODY = 64 * 1024;

/** Nobody of ours writes into the log from outside. */
const CLOSED = '/api/auth/_log';

/**
 * Looks at a request before the framework sees it. Reading is open here, because pages decide for
 * themselves who may see what; everything else must come from one of our own pages, and from a
 * member, except where people become one.
 *
 * @returns why the request goes no further, or null
 */
export async function refusalOf(
  request: IncomingMessage,
  path: string,
  gate: Gate,
): Promise<HttpRefusal | null> {
  const isAction = request.headers['next-action'] !== undefined;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading && !isAction) return null;
  if (!isOwnOrigin(request.headers, gate.publicUrl)) {
    return { status: 403, sentence: 'This request did not come from a page of this publication.' };
  }
  if (path === CLOSED) return { status: 404, sentence: 'There is nothing here.' };
  if (!isAction && OPEN_TO_ALL.test(path)) return bodyRefusal(request);
  if (await gate.isMember(request)) return null;
  return { status: 403, sentence: 'Your session has ended. Sign in again; nothing was changed.' };
}

/** A body must say how long it is, and be short; the parser holds it to what it says. */
function bodyRefusal({ headers }: IncomingMessage): HttpRefusal | null {
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, sentence: 'Say how long the request is.' };
  }
  if (Number(headers['content-length'] ?? 0) <= LARGEST_OPEN_BODY) return null;
  return { status: 413, sentence: 'This request is too large.' };
}
