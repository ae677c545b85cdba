import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** What answers requests: Next, and in tests anything that answers like it. */
export type Renderer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer as it was sent; header names in lower case. */
export type CapturedPage = { status: number; headers: Map<string, string>; body: Buffer };

/**
 * Next sends a page in pieces, to be put together by scripts, unless a crawler asks for it. This
 * name is one that it takes for a crawler's, so that the page comes whole and its title in its head.
 */
const WHOLE_PAGES_PLEASE = 'Factdesk readers (like Bingbot)';

/** How long a page may take: everybody who asks for it waits for the same one. */
const PATIENCE = 20_000;

/**
 * Lets `render` answer one GET and gives the finished page. The request carries nothing of whoever
 * asked, neither cookie nor query, so that a page that many get cannot be about one; `told` are
 * headers of ours for a page that one reader gets.
 *
 * @throws what `render` throws; Error where it never finished its answer
 */
export async function capturePage(
  render: Renderer,
  path: string,
  host: string,
  told: Record<string, string> = {},
): Promise<CapturedPage> {
  const sent = new MemorySocket();
  const request = new IncomingMessage(sent);
  // A 1.0 answer is not chunked: what follows its head is the page, byte for byte.
  Object.assign(request, { method: 'GET', url: path, httpVersionMajor: 1, httpVersionMinor: 0 });
  Object.assign(request.headers, {
    ...told,
    host,
    accept: 'text/html',
    'user-agent': WHOLE_PAGES_PLEASE,
  });
  request.push(null);

  const response = new ServerResponse(request);
  response.assignSocket(sent);
  // A server does this for its sockets: whoever writes much waits to be told to go on.
  sent.on('drain', () => response.emit('drain'));
  const finished = new Promise<void>((resolve, reject) => {
    response.once('finish', resolve);
    response.once('close', () => reject(new Error(`The page ${path} was never finished.`)));
  });
  const deadline = setTimeout(() => sent.destroy(), PATIENCE);
  try {
    await Promise.all([render(request, response), finished]);
  } finally {
    clearTimeout(deadline);
  }
  return { status: response.statusCode, ...sent.answer() };
}

/** A connection that leads nowhere and remembers what was sent. */
class MemorySocket extends Socket {
  readonly #pieces: Buffer[] = [];

  override _write(piece: Buffer | string, encoding: BufferEncoding, done: () => void): void {
    this.#pieces.push(typeof piece === 'string' ? Buffer.from(piece, encoding) : piece);
    done();
  }

  override _writev(
    pieces: Array<{ chunk: Buffer | string; encoding: BufferEncoding }>,
    done: () => void,
  ): void {
    for (const { chunk, encoding } of pieces) this._write(chunk, encoding, () => {});
    done();
  }

  answer(): Pick<CapturedPage, 'headers' | 'body'> {
    const all = Buffer.concat(this.#pieces);
    const end = all.indexOf('\r\n\r\n');
    const lines = all.toString('latin1', 0, end).split('\r\n').slice(1);
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    return { headers: new Map(headers), body: all.subarray(end + 4) };
  }
}
