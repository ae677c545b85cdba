/** What of a request tells where it comes from. */
export type OriginHeaders = { origin?: string | undefined; host?: string | undefined };

/**
 * Whether a request was sent by one of our own pages: its `Origin` is the public address, or the
 * very host that it asks for (a demo on loopback answers to several names). A missing origin is
 * nobody's own: browsers send one with every mutation and with every websocket.
 *
 * Trusting the request's own host is safe: a page of another name that resolves to this server
 * would be its own origin, but no cookie of ours is ever sent along.
 */
export function isOwnOrigin(headers: OriginHeaders, publicUrl: string): boolean {
  if (!headers.origin || !URL.canParse(headers.origin)) return false;
  const { protocol, host, origin } = new URL(headers.origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return origin === new URL(publicUrl).origin || host === headers.host?.toLowerCase();
}
