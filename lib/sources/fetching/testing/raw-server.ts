import { createServer, type Socket } from 'node:net';

/** The very bytes of an answer, after which the connection ends; or whatever is done to it. */
export type RawAnswer = string | Uint8Array | ((socket: Socket) => void);

export type RawServer = {
  port: number;
  /** `127.0.0.1:PORT`, as FETCH_ALSO wants it. */
  host: string;
  url: string;
  /** Every connection that was ever made, whether or not anything was asked. */
  connections: number;
  /** The heads of the requests, as they came. */
  requests: string[];
  stop(): Promise<void>;
};

/** To listen for whatever reaches this machine, by any address of either kind that it has. */
export const everywhere = {};

/** A server that gives what no honest library would: bytes as they are, by path. */
export async function startRawServer(
  answers: Record<string, RawAnswer> = {},
  listenAt: { host?: string; port?: number } = { host: '127.0.0.1' },
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    running.connections += 1;
    let head = '';
    socket.on('error', () => {});
    socket.on('data', (part) => {
      if (head.includes('\r\n\r\n')) return;
      head += part.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      running.requests.push(head);
      const answer = answers[head.split(' ')[1] ?? ''] ?? 'HTTP/1.1 404 Not Found\r\n\r\n';
      if (typeof answer === 'function') answer(socket);
      else socket.end(answer);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, ...listenAt }, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const host = `127.0.0.1:${port}`;
  const running: RawServer = {
    port,
    host,
    url: `http://${host}`,
    connections: 0,
    requests: [],
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return running;
}

/** An answer with a body, and whatever headers; its length is said unless they say otherwise. */
export function rawAnswer(status: string, headers: string[], body: string | Uint8Array = '') {
  const bytes = Buffer.from(body);
  const isFramed = headers.some((header) => /^(content-length|transfer-encoding):/i.test(header));
  const framing = isFramed ? [] : [`Content-Length: ${bytes.length}`];
  const head = [`HTTP/1.1 ${status}`, ...headers, ...framing, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), bytes]);
}
