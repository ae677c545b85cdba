import { hostAndPort, hostOf, isInsideName } from '../fetching/destination.ts';

/**
 * Whether a service may learn of an address: those of one's own network are told to nobody outside
 * of it.
 *
 * @param fetchAlso `host:port` pairs of one's own network
 */
export function mayBeTold(address: URL, service: URL, fetchAlso: readonly string[]): boolean {
  return !isInside(address, fetchAlso) || isInside(service, fetchAlso);
}

function isInside(url: URL, fetchAlso: readonly string[]): boolean {
  return isInsideName(hostOf(url)) || fetchAlso.includes(hostAndPort(url));
}
