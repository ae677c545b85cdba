import type { IncomingMessage } from 'node:http';

/**
 * The address that a request was sent from, as far as it can be believed. Each proxy adds to
 * `X-Forwarded-For` whom it heard from, behind whatever the sender put there, so the entry counts
 * that the outermost proxy of our own added; all before it are the sender's word.
 *
 * @param proxies how many proxies of our own every request passes
 * @returns the address, or undefined where the proxies did not say
 */
export function senderOf(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies: number,
): string | undefined {
  if (proxies === 0) return socket.remoteAddress;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return forwarded.at(-proxies)?.trim() || undefined;
}
