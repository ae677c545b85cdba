import './testing/environment.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchDocument } from './fetch-document.ts';
import { type RawAnswer, type RawServer, rawAnswer, startRawServer } from './testing/raw-server.ts';

const { signal } = new AbortController();
const html = 'Content-Type: text/html; charset=utf-8';
let press: RawServer;
afterEach(() => press.stop());

async function fetched(path: string, answers: Record<string, RawAnswer>) {
  press = await startRawServer(answers);
  return fetchDocument(`${press.url}${path}`, { signal, mayFetch: [press.host] });
}

describe('a document that is fetched', () => {
  it('comes whole, with what its server says of it', async () => {
    const found = await fetched('/ferry', {
      '/ferry': rawAnswer('200 OK', ['Content-Type: Text/HTML; Charset="ISO-8859-1"'], 'Fähre'),
    });
    expect(found).toEqual({
      ok: true,
      bytes: new Uint8Array(Buffer.from('Fähre')),
      status: 200,
      finalAddress: `${press.url}/ferry`,
      hops: [],
      movedForGood: false,
      mediaType: 'text/html',
      charset: 'iso-8859-1',
    });
  });

  it.each([
    ['nothing', []],
    ['nonsense', ['Content-Type: ferry']],
  ])('is only bytes where its server says %s of its kind', async (_what, headers) => {
    const found = await fetched('/', { '/': rawAnswer('200 OK', headers, 'x') });
    expect(found).toMatchObject({ mediaType: 'application/octet-stream', charset: null });
  });

  it('is asked for without anything of somebody who was there before', async () => {
    await fetched('/1#harbour', {
      '/1': rawAnswer('302 Found', ['Set-Cookie: visitor=7; Path=/', 'Location: /2']),
      '/2': rawAnswer('200 OK', [html, 'Set-Cookie: visitor=8'], 'The ferry runs again.'),
    });
    await fetchDocument(`${press.url}/2`, { signal, mayFetch: [press.host], accept: 'text/plain' });
    const [first, ...others] = press.requests;
    expect(first?.split('\r\n').filter((line) => line !== '')).toEqual([
      'GET /1 HTTP/1.1',
      "User-Agent: Factdesk (a newsroom's fact-checking desk; +https://desk.alder.example)",
      'Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'Accept-Language: *',
      'Accept-Encoding: gzip, br, zstd',
      `Host: ${press.host}`,
      'Connection: close',
    ]);
    expect(others).toEqual([
      first?.replace('GET /1', 'GET /2'),
      first?.replace('GET /1', 'GET /2').replace(/Accept: .*/, 'Accept: text/plain'),
    ]);
  });
});

describe('an address that redirects', () => {
  it('is followed, and every address on the way is told', async () => {
    const found = await fetched('/a', {
      '/a': rawAnswer('301 Moved Permanently', ['Location: /b']),
      '/b': rawAnswer('308 Permanent Redirect', ['Location: c?d#e']),
      '/c?d': rawAnswer('200 OK', [html], 'The ferry runs again.'),
    });
    expect(found).toMatchObject({
      finalAddress: `${press.url}/c?d`,
      hops: [`${press.url}/a`, `${press.url}/b`],
      movedForGood: true,
    });
  });

  it('has not moved for good where one redirect on the way is for now', async () => {
    const found = await fetched('/a', {
      '/a': rawAnswer('301 Moved Permanently', ['Location: /b']),
      '/b': rawAnswer('302 Found', ['Location: /c']),
      '/c': rawAnswer('200 OK', [html], ''),
    });
    expect(found).toMatchObject({ ok: true, movedForGood: false });
  });

  it('is followed where the new address is in plain letters of any script', async () => {
    const found = await fetched('/a', {
      '/a': rawAnswer('302 Found', ['Location: /fähre']),
      '/f%C3%A4hre': rawAnswer('200 OK', [html], ''),
    });
    expect(found).toMatchObject({ ok: true, finalAddress: `${press.url}/f%C3%A4hre` });
  });

  it('is followed five times and no further', async () => {
    const answers = Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((n) => [`/${n}`, rawAnswer('302 Found', [`Location: /${n + 1}`])]),
    );
    const page = rawAnswer('200 OK', [html], '');
    expect(await fetched('/1', { ...answers, '/6': page })).toMatchObject({ ok: true });
    await press.stop();
    expect(await fetched('/0', { ...answers, '/6': page })).toMatchObject({
      reason: 'too-many-redirects',
      finalAddress: `${press.url}/5`,
      sentence: expect.stringContaining('more than 5 redirects'),
    });
    expect(press.requests).toHaveLength(6);
  });

  it('is left when it leads round in a circle', async () => {
    const outcome = await fetched('/a', {
      '/a': rawAnswer('302 Found', ['Location: /b', 'Set-Cookie: seen=1']),
      '/b': rawAnswer('302 Found', ['Location: /a']),
    });
    expect(outcome).toMatchObject({
      reason: 'too-many-redirects',
      sentence: expect.stringContaining('round in circles'),
    });
    expect(press.requests).toHaveLength(2);
  });

  it.each(['http://%', 'http://', 'mailto:desk@alder.example', 'http://a:b@alder.example/'])(
    'is not followed to %s',
    async (location) => {
      const outcome = await fetched('/a', {
        '/a': rawAnswer('302 Found', [`Location: ${location}`]),
      });
      expect(outcome).toMatchObject({ reason: 'refused', finalAddress: `${press.url}/a` });
    },
  );

  it('is not followed where it does not say where to', async () => {
    const outcome = await fetched('/a', { '/a': rawAnswer('302 Found', []) });
    expect(outcome).toMatchObject({ reason: 'status', status: 302 });
  });
});
