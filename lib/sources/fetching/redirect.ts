import type { IncomingMessage } from 'node:http';
import { urlToFetch } from './destination.ts';
import { FetchProblem } from './fetch-problem.ts';

const statuses = new Set([301, 302, 303, 307, 308]);

/** Statuses of redirects that hold for good. */
export const forGood: ReadonlySet<number> = new Set([301, 308]);

/**
 * Where an answer leads on to; null for an answer that is no redirect.
 *
 * @param asked every address so far, the one that answered last
 * @param most how many redirects are followed
 * @throws FetchProblem where it leads to nothing that can be fetched, in a circle, or too far
 */
export function redirectOf(
  { statusCode = 0, headers }: IncomingMessage,
  asked: readonly string[],
  most: number,
): URL | null {
  if (!statuses.has(statusCode) || !headers.location) return null;
  const url = urlToFetch(asWritten(headers.location), asked.at(-1));
  if (asked.includes(url.href)) {
    throw new FetchProblem(
      'too-many-redirects',
      'The site sends visitors without cookies round in circles. Save the page in a browser and upload it.',
    );
  }
  if (asked.length > most) {
    throw new FetchProblem(
      'too-many-redirects',
      `The address leads on and on: more than ${most} redirects. Find out where the document is now and give that address.`,
    );
  }
  return url;
}

/** Node reads headers byte by byte; addresses in them are often UTF-8 all the same. */
function asWritten(location: string): string {
  const utf8 = Buffer.from(location, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? location : utf8;
}
