import './testing/environment.ts';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type FetchOptions, fetchDocument } from './fetch-document.ts';
import type { Limits } from './fetched.ts';
import { type RawAnswer, type RawServer, rawAnswer, startRawServer } from './testing/raw-server.ts';

const html = 'Content-Type: text/html';
let server: RawServer;
afterEach(() => server.stop());

async function answeredWith(
  answer: RawAnswer,
  limits: Partial<Limits> = {},
  more: Partial<FetchOptions> = {},
) {
  server = await startRawServer({ '/': answer });
  const { signal } = new AbortController();
  return fetchDocument(`${server.url}/`, { signal, mayFetch: [server.host], limits, ...more });
}

/** Writes again and again, as fast as it is read or in drips, for as long as anybody listens. */
function endlessly(socket: Socket, part: string, everyMs = 0) {
  const write = () => {
    if (!socket.writable) return;
    if (everyMs > 0 || !socket.write(part)) return;
    setImmediate(write);
  };
  socket.on('drain', write);
  const drip = everyMs > 0 ? setInterval(() => socket.write(part), everyMs) : undefined;
  socket.on('close', () => clearInterval(drip));
  write();
}

describe('a server that is slow on purpose', () => {
  it('is left when it does not answer', async () => {
    const outcome = await answeredWith(() => {}, { answerMs: 50 });
    expect(outcome).toMatchObject({ reason: 'timed-out', mayPass: true, status: null });
  });

  it('is left when its headers come in drips', async () => {
    const drip = (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      endlessly(socket, 'X-Drip: 1\r\n', 5);
    };
    expect(await answeredWith(drip, { answerMs: 100 })).toMatchObject({ reason: 'timed-out' });
  });

  it('is left when it says again and again that it will answer soon', async () => {
    const soon = (socket: Socket) => endlessly(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n', 5);
    expect(await answeredWith(soon, { answerMs: 100 })).toMatchObject({ reason: 'timed-out' });
  });

  it('is left when its body comes in drips', async () => {
    const drip = (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${html}\r\n\r\n`);
      endlessly(socket, 'x', 5);
    };
    expect(await answeredWith(drip, { totalMs: 100 })).toMatchObject({ reason: 'timed-out' });
  });

  it('is left when each of its redirects takes its time', async () => {
    const redirect = (socket: Socket) => {
      setTimeout(() => socket.end(rawAnswer('302 Found', [`Location: /${Math.random()}`])), 20);
    };
    server = await startRawServer(new Proxy({}, { get: () => redirect }));
    const outcome = await fetchDocument(`${server.url}/`, {
      signal: new AbortController().signal,
      mayFetch: [server.host],
      limits: { totalMs: 100, redirects: 1_000 },
    });
    expect(outcome).toMatchObject({ reason: 'timed-out' });
  });

  it('is left when whoever asks for the document goes', async () => {
    const leaving = new AbortController();
    const outcome = answeredWith(
      () => leaving.abort(new Error('The desk closes.')),
      {},
      { signal: leaving.signal },
    );
    await expect(outcome).rejects.toThrow('The desk closes.');
  });

  it('is not even looked up when whoever asks has gone before', async () => {
    const signal = AbortSignal.abort(new Error('The desk is closed.'));
    server = await startRawServer();
    let looked = 0;
    const resolve = async () => {
      looked += 1;
      return ['127.0.0.1'];
    };
    const outcome = fetchDocument('http://harbour.example/', { signal, resolve });
    await expect(outcome).rejects.toThrow('The desk is closed.');
    expect(looked).toBe(0);
  });

  it('is left when the resolver of its name never answers', async () => {
    server = await startRawServer();
    const outcome = await fetchDocument('http://harbour.example/', {
      signal: new AbortController().signal,
      limits: { totalMs: 50 },
      resolve: () => new Promise<string[]>(() => {}),
    });
    expect(outcome).toMatchObject({ reason: 'timed-out', finalAddress: null });
  });
});

describe('a server that says too much', () => {
  it('is not read beyond its headers when it says so itself', async () => {
    const outcome = await answeredWith(
      (socket) => socket.write(`HTTP/1.1 200 OK\r\n${html}\r\nContent-Length: 20000001\r\n\r\n`),
      {},
    );
    expect(outcome).toMatchObject({
      reason: 'too-large',
      sentence: expect.stringContaining('larger than 20 MB'),
    });
  });

  it.each([
    ['without an end', `HTTP/1.1 200 OK\r\n${html}\r\n\r\n`, 'x'.repeat(65_536)],
    [
      'in chunks without an end',
      `HTTP/1.1 200 OK\r\n${html}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `8000\r\n${'x'.repeat(0x8000)}\r\n`,
    ],
  ])('is left when its body comes %s', async (_how, head, part) => {
    const flood = (socket: Socket) => {
      socket.write(head);
      endlessly(socket, part);
    };
    expect(await answeredWith(flood)).toMatchObject({ reason: 'too-large', mayPass: false });
  });

  it('is left when its body comes in crumbs', async () => {
    const crumbs = (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${html}\r\nTransfer-Encoding: chunked\r\n\r\n`);
      endlessly(socket, '1\r\nx\r\n'.repeat(10_000));
    };
    expect(await answeredWith(crumbs)).toMatchObject({
      reason: 'unreachable',
      sentence: expect.stringContaining('in crumbs'),
    });
  });

  it('is left when it only ever announces its answer', async () => {
    const soon = (socket: Socket) => endlessly(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n');
    expect(await answeredWith(soon)).toMatchObject({ ok: false });
  });

  it.each([
    ['a chunk that is described without an end', '1;', 'x'.repeat(1_000)],
    ['last words without an end', '0\r\n', `X-${'y'.repeat(60)}: z\r\n`],
  ])('is left when it sends %s', async (_what, begun, part) => {
    const flood = (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${html}\r\nTransfer-Encoding: chunked\r\n\r\n${begun}`);
      endlessly(socket, part);
    };
    expect(await answeredWith(flood)).toMatchObject({ reason: 'unreachable' });
  });

  it.each([
    ['one header without an end', 'x'.repeat(1_000)],
    ['headers without an end', `X-${'y'.repeat(60)}: z\r\n`],
  ])('is left when it sends %s', async (_what, part) => {
    const flood = (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-First: ');
      endlessly(socket, part);
    };
    expect(await answeredWith(flood)).toMatchObject({
      reason: 'unreachable',
      sentence: expect.stringContaining('more headers than the desk takes'),
    });
  });

  it('is taken at its word where a body goes on after its end', async () => {
    const longer = rawAnswer('200 OK', [html, 'Content-Length: 5'], 'Ferry and more');
    const found = await answeredWith(longer);
    expect(found).toMatchObject({ ok: true, bytes: new Uint8Array(Buffer.from('Ferry')) });
  });
});

describe('a server that does not keep to the rules', () => {
  const cut = 'Save the document in a browser';
  const broken = 'broke off before the document was complete';
  it.each<[string, string | Uint8Array, string]>([
    ['ends before its body does', rawAnswer('200 OK', ['Content-Length: 50'], 'Ferry'), broken],
    [
      'ends amid a chunk',
      rawAnswer('200 OK', ['Transfer-Encoding: chunked'], '50\r\nFerry'),
      broken,
    ],
    [
      'never ends its chunks',
      rawAnswer('200 OK', ['Transfer-Encoding: chunked'], '5\r\nFerry\r\n'),
      broken,
    ],
    ['hangs up at once', '', broken],
    ['hangs up amid its headers', 'HTTP/1.1 200 OK\r\nContent-Ty', broken],
    [
      'changes the protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: ferry\r\nConnection: Upgrade\r\n\r\n',
      broken,
    ],
    ['speaks another protocol', '220 mail.alder.example ESMTP\r\n', cut],
    ['puts nonsense among its headers', 'HTTP/1.1 200 OK\r\nFerry\u0000: yes\r\n\r\n', cut],
    [
      'frames its body twice',
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      cut,
    ],
    [
      'gives two lengths',
      rawAnswer('200 OK', ['Content-Length: 5', 'Content-Length: 6'], 'Ferry.'),
      cut,
    ],
  ])('that %s gives no document', async (_how, answer, words) => {
    const outcome = await answeredWith(answer);
    expect(outcome).toMatchObject({
      reason: 'unreachable',
      sentence: expect.stringContaining(words),
    });
  });

  it('that breaks the connection amid a body without a length gives no document', async () => {
    const breaking = (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${html}\r\n\r\nThe ferry`, () => socket.resetAndDestroy());
    };
    const outcome = await answeredWith(breaking);
    expect(outcome).toMatchObject({
      reason: 'unreachable',
      sentence: expect.stringContaining(broken),
    });
  });

  it('gives its document after all where it only announces it before', async () => {
    const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n';
    const page = rawAnswer('200 OK', [html], 'The ferry runs again.');
    expect(await answeredWith(Buffer.concat([Buffer.from(hints), page]))).toMatchObject({
      ok: true,
    });
  });
});
