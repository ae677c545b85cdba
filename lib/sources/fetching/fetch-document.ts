import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { env } from '../../env.ts';
import { ask } from './ask.ts';
import { acceptedPackings, readBody } from './body.ts';
import { connectionProblem, timedOut } from './connection-problem.ts';
import {
  destinationOf,
  hostOf,
  isInsideName,
  type Resolve,
  resolveName,
  stillAllowed,
  urlToFetch,
} from './destination.ts';
import type { FetchProblem } from './fetch-problem.ts';
import { type Fetched, type FetchFailure, type Limits, usualLimits } from './fetched.ts';
import { forGood, redirectOf } from './redirect.ts';
import { statusProblem } from './status-problem.ts';

export type FetchOptions = {
  signal: AbortSignal;
  /** Media types, as the header has them; pages and documents of any kind otherwise. */
  accept?: string;
  /** `host:port` pairs that are fetched although they are private; FETCH_ALSO otherwise. */
  mayFetch?: readonly string[];
  limits?: Partial<Limits>;
  /** Who knows the IP addresses behind a name; the resolver of this machine otherwise. */
  resolve?: Resolve;
};

/**
 * Fetches what is at an address of the public internet, as anybody would see it who never was there
 * before: no cookies, no password, no referrer. Where it leads into a private network, by name,
 * number or redirect, no connection is made. A redirect from https to http is followed.
 *
 * @returns the document, or what went wrong as a sentence
 * @throws what `signal` was aborted with, and nothing else
 */
export async function fetchDocument(
  address: string,
  options: FetchOptions,
): Promise<Fetched | FetchFailure> {
  const limits = { ...usualLimits, ...options.limits };
  const deadline = AbortSignal.timeout(limits.totalMs);
  const signal = AbortSignal.any([options.signal, deadline]);
  const asked: string[] = [];
  try {
    return await follow(address, asked, { ...options, limits, signal });
  } catch (problem) {
    options.signal.throwIfAborted();
    return failure(deadline.aborted ? timedOut() : connectionProblem(problem), asked);
  }
}

type Journey = FetchOptions & { limits: Limits };

/** Goes from redirect to redirect; `asked` gains each address before anything is sent there. */
async function follow(address: string, asked: string[], journey: Journey): Promise<Fetched> {
  const { limits, signal, mayFetch = env().FETCH_ALSO, resolve = resolveName } = journey;
  signal.throwIfAborted();
  let url = urlToFetch(address);
  let movedForGood = true;
  for (;;) {
    const allowed = stillAllowed(asked, mayFetch);
    const destination = await orAborted(destinationOf(url, allowed, resolve), signal);
    asked.push(url.href);
    const answer = await ask(destination, headersFor(journey), limits, signal);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 200 && status < 300) {
      const bytes = await readBody(answer, limits.bytes, signal);
      const hops = asked.slice(0, -1);
      const way = { finalAddress: url.href, hops, movedForGood: movedForGood && hops.length > 0 };
      return { ok: true, bytes, status, ...way, ...typeOf(answer) };
    }
    answer.destroy();
    const next = redirectOf(answer, asked, limits.redirects);
    if (next === null) throw statusProblem(status, headers);
    movedForGood &&= forGood.has(status);
    url = next;
  }
}

function headersFor({ accept }: FetchOptions): Record<string, string> {
  return {
    'User-Agent': `Factdesk (a newsroom's fact-checking desk${whereToAsk()})`,
    Accept: accept ?? 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
    // A page in its own language: that is what quotations are in.
    'Accept-Language': '*',
    'Accept-Encoding': acceptedPackings,
  };
}

/** Whose desk this is, for whoever runs the server; nothing where that would name a machine inside. */
function whereToAsk(): string {
  const { FACTDESK_URL } = env();
  return isInsideName(hostOf(new URL(FACTDESK_URL))) ? '' : `; +${FACTDESK_URL}`;
}

function typeOf(answer: IncomingMessage): { mediaType: string; charset: string | null } {
  try {
    const type = new MIMEType(answer.headers['content-type'] ?? '');
    return {
      mediaType: type.essence,
      charset: type.params.get('charset')?.trim().toLowerCase() || null,
    };
  } catch {
    return { mediaType: 'application/octet-stream', charset: null };
  }
}

/** Looking up a name cannot be called off, so it is left to itself. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    work.then(resolve, reject);
  });
}

function failure(problem: FetchProblem, asked: readonly string[]): FetchFailure {
  const { reason, status, message: sentence, mayPass, retryAfter } = problem;
  return {
    ok: false,
    reason,
    status,
    finalAddress: asked.at(-1) ?? null,
    sentence,
    mayPass,
    retryAfter,
  };
}
