import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { brokenOff, timedOut } from './connection-problem.ts';
import type { Destination } from './destination.ts';
import type { Limits } from './fetched.ts';

/**
 * Asks one server for one address, on a connection of its own that leads to the IP addresses that
 * were checked and to no others: no pool, no proxy, no second question to the resolver. The answer
 * comes with its headers; its body is still to be read, or the answer to be destroyed.
 */
export function ask(
  { url, addresses }: Destination,
  headers: Record<string, string>,
  limits: Limits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      lookup: onlyTo(addresses),
      rejectUnauthorized: true,
      insecureHTTPParser: false,
      maxHeaderSize: limits.headerBytes,
      headers,
      signal,
    });
    const patience = setTimeout(() => request.destroy(timedOut()), limits.answerMs);
    let answer: IncomingMessage | undefined;
    request.once('response', (begun) => {
      answer = begun;
      resolve(begun);
    });
    let announcements = 0;
    request.on('information', () => {
      announcements += 1;
      if (announcements > mostAnnouncements) request.destroy(timedOut());
    });
    request.once('upgrade', (_answer, socket) => {
      socket.destroy();
      reject(brokenOff());
    });
    // By itself, Node takes a body of unknown length for whole even where its connection broke.
    request.on('error', (problem) => {
      if (!answer?.complete) answer?.destroy(problem);
      reject(problem);
    });
    request.once('close', () => reject(brokenOff()));
    for (const end of ['response', 'close']) request.once(end, () => clearTimeout(patience));
    request.end();
  });
}

/** Of an answer that is to come (1xx): honest servers make one or two. */
const mostAnnouncements = 20;

/** A resolver that knows one answer. Node does not ask it where the host is an IP address already. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, give) => {
    const [first] = answers;
    if (all || !first) give(null, answers);
    else give(null, first.address, first.family);
  };
}
