import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchProblem } from './fetch-problem.ts';
import { isPublicAddress } from './public-address.ts';

/** Every IP address that a name has at this moment. */
export type Resolve = (name: string) => Promise<string[]>;

/** Where a request goes: the address as written, and the IP addresses that were checked for it. */
export type Destination = { url: URL; addresses: string[] };

/**
 * Reads what a member or a redirect gave as an address to fetch.
 *
 * @param base what a relative address is relative to
 * @throws FetchProblem where it is none, or carries a password
 */
export function urlToFetch(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) {
    throw new FetchProblem('refused', 'This is not an address that can be fetched. Check it.');
  }
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchProblem(
      'refused',
      'Only addresses that begin with http:// or https:// can be fetched. Upload the document instead.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchProblem(
      'refused',
      'The address carries a user name or a password, which the desk does not send. Take it out, or upload the document.',
    );
  }
  url.hash = '';
  return url;
}

/**
 * Finds out where an address leads, and that every IP address behind it is public. Who connects
 * must use these addresses and not ask again, since a name may lead elsewhere a moment later.
 *
 * @param mayFetch `host:port` pairs that are fetched although they are not public
 * @throws FetchProblem with one and the same sentence wherever it leads into a private network
 */
export async function destinationOf(
  url: URL,
  mayFetch: readonly string[],
  resolve: Resolve,
): Promise<Destination> {
  const host = hostOf(url);
  const isTrusted = mayFetch.includes(hostAndPort(url));
  if (!isTrusted && isInsideName(host)) throw intoPrivateNetwork();
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw unknownName();
  if (!isTrusted && !addresses.every((address) => isPublicAddress(address))) {
    throw intoPrivateNetwork();
  }
  return { url, addresses };
}

/**
 * Which private hosts the next address may name, after all that were asked. Members may send the desk
 * to the exceptions, and these to each other; nobody outside may.
 */
export function stillAllowed(asked: readonly string[], mayFetch: readonly string[]) {
  const isInside = asked.every((address) => mayFetch.includes(hostAndPort(new URL(address))));
  return isInside ? mayFetch : [];
}

/** The host without the brackets that an address of IPv6 stands in. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** `host:port` with the port written out, as FETCH_ALSO names it. */
export function hostAndPort(url: URL): string {
  const usual = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port || usual}`;
}

/** Whether an address says by itself that it means something inside: no resolver is asked. */
export function isInsideName(host: string): boolean {
  if (isIP(host) !== 0) return !isPublicAddress(host);
  const name = host.replace(/\.+$/, '');
  const last = name.slice(name.lastIndexOf('.') + 1);
  return !name.includes('.') || insideDomains.has(last) || name.endsWith('.home.arpa');
}

/** Names under these never lead to the public internet (RFC 6761, 6762, 7686; ICANN). */
const insideDomains = new Set(['localhost', 'local', 'internal', 'onion']);

/** Asks the resolver of this machine, with its own list of hosts. */
export async function resolveName(name: string): Promise<string[]> {
  const answers = await lookup(name, { all: true });
  return answers.map(({ address }) => address);
}

function intoPrivateNetwork(): FetchProblem {
  return new FetchProblem(
    'refused',
    'The desk does not fetch this address, because it leads into a private network. Paste the text or upload the document instead.',
  );
}

export function unknownName(): FetchProblem {
  return new FetchProblem(
    'gone',
    'Nobody on the internet goes by the name in this address. Check its spelling, or look for an archived copy.',
  );
}
