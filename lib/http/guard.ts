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
const OPEN_TO_ALL = ['/api/auth/', '/api/join'];

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
  if (!isAction && OPEN_TO_ALL.some((top) => path.startsWith(top))) return null;
  if (await gate.isMember(request)) return null;
  return { status: 403, sentence: 'Your session has ended. Sign in again; nothing was changed.' };
}
