import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** What the press answers at a path. */
export type Answer = {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** The answer is held back until this has come about. */
  after?: Promise<unknown>;
};

/** Answers by itself, for what an `Answer` cannot say: bytes in drips, broken connections. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What somebody asked the press for, in order. */
export type Asked = { method: string; path: string; headers: IncomingHttpHeaders };

export type Press = {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  url: string;
  /** `127.0.0.1:PORT`, as FETCH_ALSO wants it. */
  host: string;
  /** Lays out an answer at a path, in place of what was there. See `startPress`. */
  put(path: string, answer: Answer | Handler): void;
  requests: Asked[];
  stop(): Promise<void>;
};

/**
 * An invented press on loopback, for tests of whatever fetches and reads. A path is found with its
 * query first (`/a?b=c`), then without it (`/a`), then under the longest folder that was laid out
 * with a star (`/doi/*`); anything else is a 404. HTML is the media type unless headers say
 * otherwise.
 */
export async function startPress(): Promise<Press> {
  const answers = new Map<string, Answer | Handler>();
  const requests: Asked[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    const answer = answerAt(answers, path);
    if (typeof answer === 'function') answer(request, response);
    else await give(answer, response);
  });
  // Whoever asks again after a while must not meet a door that closes just then.
  server.keepAliveTimeout = 0;
  const port = await listen(server);
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}`,
    host,
    put: (path, answer) => void answers.set(path, answer),
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const missing: Answer = { status: 404, body: '<!doctype html><title>Not found</title>' };

function answerAt(answers: Map<string, Answer | Handler>, path: string): Answer | Handler {
  const [withoutQuery = ''] = path.split('?');
  const folders = withoutQuery
    .split('/')
    .map((_, depth, parts) => `${parts.slice(0, depth).join('/')}/*`)
    .reverse();
  const found = [path, withoutQuery, ...folders].find((place) => answers.has(place));
  return (found === undefined ? undefined : answers.get(found)) ?? missing;
}

async function give({ status = 200, headers, body = '', after }: Answer, response: ServerResponse) {
  await after;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return address.port;
}
