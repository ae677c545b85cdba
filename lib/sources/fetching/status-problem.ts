import type { IncomingHttpHeaders } from 'node:http';
import { FetchProblem } from './fetch-problem.ts';

/** Says for a person what a status that is no success means, and what to do. */
export function statusProblem(status: number, headers: IncomingHttpHeaders): FetchProblem {
  const retryAfter = secondsToWait(headers);
  if (headers['cf-mitigated'] === 'challenge') {
    return new FetchProblem(
      'status',
      `The site wants to see a person in a browser first (status ${status}). Save the page in a browser and upload it.`,
      { status },
    );
  }
  const isGone = status === 404 || status === 410;
  const mayPass = passing.has(status) || (status >= 500 && !lasting.has(status));
  const sentence = sentences.get(status) ?? inGeneral(status);
  return new FetchProblem(isGone ? 'gone' : 'status', sentence, { status, mayPass, retryAfter });
}

const sentences = new Map([
  [401, 'The site asks for a password (status 401). Open it in a browser and upload the page.'],
  [402, 'The site asks for payment (status 402). Open it with a subscription and upload the page.'],
  [
    403,
    'The site does not let the desk in (status 403). Open it in a browser and upload the page.',
  ],
  [404, 'There is no page at this address (status 404). Check it, or look for an archived copy.'],
  [406, 'The site has no version that the desk can read (status 406). Upload the document.'],
  [408, 'The server gave up waiting (status 408). Try again in a while.'],
  [410, 'The page was taken away for good (status 410). Look for an archived copy.'],
  [425, 'The server is not ready yet (status 425). Try again in a while.'],
  [
    429,
    'The site was asked too often (status 429). Try again later, or open it in a browser and upload the page.',
  ],
  [
    451,
    'The page is held back for legal reasons (status 451). Look for an archived copy, and note what happened.',
  ],
]);

/** Refusals that may be over soon, and troubles of servers that will not. */
const passing = new Set([408, 425, 429]);
const lasting = new Set([501, 505, 506, 510, 511]);

function inGeneral(status: number): string {
  if (status >= 500) return `The site has trouble of its own (status ${status}). Try again later.`;
  return `The site did not give the document (status ${status}). Check the address, or upload the document.`;
}

const aDay = 24 * 60 * 60;

/** Retry-After in seconds or as a date, which is read by the server's own clock. A day at most. */
function secondsToWait(headers: IncomingHttpHeaders): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const until = (Date.parse(said) - Date.parse(headers.date ?? '')) / 1_000;
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil(until);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), aDay) : null;
}
