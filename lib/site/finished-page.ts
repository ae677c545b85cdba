import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CapturedPage } from './captured-page.ts';
import { withoutScripts } from './without-scripts.ts';

/** A page ready to be sent: nothing is left to be computed when somebody asks for it. */
export type FinishedPage = {
  status: number;
  headers: Record<string, string>;
  bodies: { identity: Buffer; br: Buffer | null; gzip: Buffer | null };
  etag: string;
};

/** What of the framework's answer is meant for readers. */
const PASSED_ON = ['content-type', 'location', 'retry-after'];

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Takes the scripts out of a captured page. */
export function finish(captured: CapturedPage): FinishedPage {
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = captured.headers.get(name);
    if (value !== undefined) headers[name] = value;
  }
  const isHtml = headers['content-type']?.startsWith('text/html') ?? false;
  const identity = isHtml
    ? Buffer.from(withoutScripts(captured.body.toString('utf8')))
    : captured.body;
  const digest = createHash('sha256').update(identity).digest('base64url');
  return {
    status: captured.status,
    headers,
    bodies: { identity, br: null, gzip: null },
    // Weak, because the same page goes out in several encodings.
    etag: `W/"${digest}"`,
  };
}

/** The same page with its compressed forms: worth their price for a page that many will get. */
export async function compressed(page: FinishedPage): Promise<FinishedPage> {
  const { identity } = page.bodies;
  const [br, gzipped] = await Promise.all([
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    compressGzip(identity, { level: 9 }),
  ]);
  return { ...page, bodies: { identity, br, gzip: gzipped } };
}

/** How much memory a page takes. */
export function sizeOf({ bodies }: FinishedPage): number {
  return bodies.identity.length + (bodies.br?.length ?? 0) + (bodies.gzip?.length ?? 0);
}

/**
 * Sends a page to whoever asked, compressed as they can read it, or tells them that the copy they
 * have is still the page. Browsers may keep it but ask each time: a correction must not wait.
 */
export function send(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const isPage = page.status === 200;
  response.setHeader('cache-control', isPage ? 'public, max-age=0, must-revalidate' : 'no-store');
  response.setHeader('vary', 'accept-encoding');
  if (isPage) response.setHeader('etag', page.etag);
  if (isPage && hasCopy(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304).end();
    return;
  }
  const { encoding, body } = choose(page.bodies, request.headers['accept-encoding']);
  if (encoding) response.setHeader('content-encoding', encoding);
  response.writeHead(page.status, { ...page.headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function hasCopy(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim() === etag) ?? false;
}

function choose(
  bodies: FinishedPage['bodies'],
  acceptEncoding = '',
): { encoding: string | null; body: Buffer } {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, weight]) => !weight || Number(weight.replace('q=', '')) > 0)
    .map(([name]) => name);
  if (bodies.br && accepted.includes('br')) return { encoding: 'br', body: bodies.br };
  if (bodies.gzip && accepted.includes('gzip')) return { encoding: 'gzip', body: bodies.gzip };
  return { encoding: null, body: bodies.identity };
}
