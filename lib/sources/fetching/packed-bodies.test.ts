import './testing/environment.ts';
import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchDocument } from './fetch-document.ts';
import { type RawServer, rawAnswer, startRawServer } from './testing/raw-server.ts';

let server: RawServer;
afterEach(() => server.stop());

async function packed(encoding: string, body: Uint8Array) {
  server = await startRawServer({
    '/': rawAnswer('200 OK', [`Content-Encoding: ${encoding}`], body),
  });
  const { signal } = new AbortController();
  return fetchDocument(`${server.url}/`, { signal, mayFetch: [server.host] });
}

const gzip = (bytes: Uint8Array) => zlib.gzipSync(bytes);
const packings = [
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['GZIP', gzip],
  ['deflate', (bytes: Uint8Array) => zlib.deflateSync(bytes)],
  ['br', (bytes: Uint8Array) => zlib.brotliCompressSync(bytes)],
  ['zstd', (bytes: Uint8Array) => zlib.zstdCompressSync(bytes)],
  ['identity', (bytes: Uint8Array) => bytes],
  ['gzip, br', (bytes: Uint8Array) => zlib.brotliCompressSync(zlib.gzipSync(bytes))],
] as const;

const page = Buffer.from('The ferry runs again. '.repeat(5_000));

describe('a document that comes packed', () => {
  it.each(packings)('by %s is unpacked', async (encoding, pack) => {
    expect(await packed(encoding, pack(page))).toMatchObject({
      ok: true,
      bytes: new Uint8Array(page),
    });
  });

  it.each(packings.filter(([name]) => name !== 'identity'))(
    'by %s and breaks off is not taken for the whole',
    async (encoding, pack) => {
      const bytes = pack(page);
      const outcome = await packed(encoding, bytes.subarray(0, bytes.length - 9));
      expect(outcome).toMatchObject({ reason: 'unreachable' });
    },
  );

  it.each(['gzip', 'deflate', 'br', 'zstd'])('by %s as it says, and is not', async (encoding) => {
    expect(await packed(encoding, page)).toMatchObject({ reason: 'unreachable' });
  });

  it.each(['compress', 'gzip, gzip, gzip', 'ferry', 'gzip, ferry'])(
    'by %s is left packed, with a word about it',
    async (encoding) => {
      expect(await packed(encoding, gzip(page))).toMatchObject({
        reason: 'unreachable',
        sentence: expect.stringContaining('cannot unpack'),
      });
    },
  );
});

describe('a small answer that would become a large one', () => {
  const zeros = Buffer.alloc(64_000_000);
  it.each(packings.slice(3, 6))('is left amid the unpacking of its %s', async (encoding, pack) => {
    expect(await packed(encoding, pack(zeros))).toMatchObject({ reason: 'too-large' });
  });

  it('is left though it is packed twice', async () => {
    const bomb = gzip(gzip(zeros));
    expect(bomb.length).toBeLessThan(2_000);
    expect(await packed('gzip, gzip', bomb)).toMatchObject({ reason: 'too-large' });
  });

  it('is left though nothing comes out at its end', async () => {
    // Twenty bytes that unpack to nothing, two million times.
    const nothings = Buffer.alloc(40_000_000, gzip(Buffer.alloc(0)));
    expect(await packed('gzip, gzip', gzip(nothings))).toMatchObject({ reason: 'too-large' });
  });

  it('is left where it asks for more memory than the web allows', async () => {
    const windowLog = { [zlib.constants.ZSTD_c_windowLog]: 27 };
    const wide = zlib.zstdCompressSync(Buffer.alloc(19_000_000, 'ferry'), { params: windowLog });
    expect(await packed('zstd', wide)).toMatchObject({ reason: 'unreachable' });
  });
});
