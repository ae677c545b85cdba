import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Networks as `192.0.2.7/24`. */
type Networks = readonly string[];

/**
 * Whether an IP address is one of the public internet's, and not in a network that this machine
 * stands in, which may trust it. Forms of IPv6 that carry an IPv4 address never are: where they
 * lead is up to whoever translates them.
 *
 * @param address as the resolver gives it; anything else is not public
 */
export function isPublicAddress(address: string, own: Networks = networksOfThisMachine()): boolean {
  if (isIP(address) === 0 || magicAddresses.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6 && !isGlobalUnicast(parsed)) return false;
  return !own.some((network) => isWithin(parsed, network));
}

/** Public by their number, but answered by the host of a virtual machine, to it alone. */
const magicAddresses = new Set(['168.63.129.16']);

/** 2000::/3 is all that was ever given out. ISATAP hides an IPv4 address in the lower half. */
function isGlobalUnicast(address: ipaddr.IPv6): boolean {
  const [first = 0, , , , fifth = 0, sixth] = address.parts;
  const isIsatap = (fifth & ~0x0200) === 0 && sixth === 0x5efe;
  return first >> 13 === 1 && !isIsatap;
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match(base, bits);
}

function networksOfThisMachine(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.flatMap(({ cidr }) => (cidr === null ? [] : [cidr])),
  );
}
