import { isIP, isIPv6, SocketAddress } from 'node:net';

/** The header in which the server tells its pages the address that a request was sent from. */
export const SENDER_HEADER = 'x-factdesk-sender';

/** The header in which it tells them their own address, which the framework keeps from layouts. */
export const PATH_HEADER = 'x-factdesk-path';

/**
 * The network that an address counts for. One subscriber gets a whole /64 of IPv6 addresses, so
 * all of it counts as one; an IPv4 address counts for itself, however it is written. What is no
 * address counts as one network, so that leaving it out gains nothing.
 */
export function networkOf(address: string | null | undefined): string {
  const plain = plainAddress(address ?? '');
  if (isIPv6(plain)) return `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
  return isIP(plain) ? plain : 'unknown';
}

/** An address as people write it: one of IPv4 that a socket tells as IPv6 is one of IPv4. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address.split('%')[0] ?? '';
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
