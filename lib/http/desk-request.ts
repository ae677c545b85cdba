import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskPolicy } from './security-headers.ts';

/**
 * Readies a request for the framework: what a client may not say of itself is said here. The
 * framework takes the nonce for its scripts from the policy in the request's own headers.
 *
 * @param peerHeader the header by which pages learn who is at the other end of the connection
 */
export function prepareForDesk(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string,
  peerHeader: string,
): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = deskPolicy(nonce, publicUrl);
  request.headers['x-nonce'] = nonce;
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  request.headers[peerHeader] = request.socket.remoteAddress;
  response.setHeader('content-security-policy', policy);
}
