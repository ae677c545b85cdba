import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskPolicy } from './security-headers.ts';

/**
 * Readies a request for the framework: what a client may not say of itself is said here. The
 * framework takes the nonce for its scripts from the policy in the request's own headers.
 *
 * @param sender the address that it was sent from, and the header by which pages learn it
 */
export function prepareForDesk(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string,
  sender: { header: string; address: string | undefined },
): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = deskPolicy(nonce, publicUrl);
  request.headers['x-nonce'] = nonce;
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  request.headers[sender.header] = sender.address;
  response.setHeader('content-security-policy', policy);
}
