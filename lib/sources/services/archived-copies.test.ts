import '../fetching/testing/environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RawAnswer,
  type RawServer,
  rawAnswer,
  startRawServer,
} from '../fetching/testing/raw-server.ts';
import { archivedCopies } from './archived-copies.ts';

const { signal } = new AbortController();
const page = 'https://gazette.example/ferry?year=2026&at=a/b';
const asked = `/wayback/available?url=${encodeURIComponent(page)}`;
const json = ['Content-Type: application/json'];
const answers: Record<string, RawAnswer> = {};
let archives: RawServer;

beforeAll(async () => {
  archives = await startRawServer(answers);
  process.env.WAYBACK_URL = archives.url;
  process.env.ARCHIVE_TODAY_URL = `${archives.url}/`;
});
afterAll(() => archives.stop());

function waybackSays(closest: unknown): RawAnswer {
  return rawAnswer('200 OK', json, JSON.stringify({ url: page, archived_snapshots: { closest } }));
}

const snapshot = {
  available: true,
  status: '200',
  timestamp: '20261101100000',
  url: `http://web.archive.example/web/20261101100000/${page}`,
};
const copy = `http://today.example/2026/${page}`;
const listed = `<${copy}>; rel="memento"; datetime="Sun, 01 Nov 2026 10:00:00 GMT"`;

describe('the archived copies of a page', () => {
  it('are found where archives have some, as links that are safe to follow', async () => {
    answers[asked] = waybackSays(snapshot);
    answers[`/timemap/${page}`] = rawAnswer('200 OK', [], listed);
    expect(await archivedCopies(`${page}#harbour`, signal)).toEqual({
      wayback: `https://web.archive.example/web/20261101100000/${page}`,
      archiveToday: `https://today.example/2026/${page}`,
    });
  });

  it.each([
    ['has none', waybackSays(undefined)],
    ['has taken it out of reach', waybackSays({ ...snapshot, available: false })],
    ['kept nothing but an error', waybackSays({ ...snapshot, status: '404' })],
    [
      'names something that is no address',
      waybackSays({ ...snapshot, url: 'javascript:alert(1)' }),
    ],
    ['says something else', rawAnswer('200 OK', json, '{"archived_snapshots":[]}')],
    ['says nothing that can be read', rawAnswer('200 OK', json, '<html>')],
    ['wants to be left alone', rawAnswer('429 Too Many Requests', [])],
    ['is out of order', rawAnswer('503 Service Unavailable', [])],
    ['breaks off', rawAnswer('200 OK', ['Content-Length: 5000'], '{')],
    [
      'leads elsewhere into the own network',
      rawAnswer('302 Found', ['Location: http://127.0.0.1/']),
    ],
  ])('are missing without harm where an archive %s', async (_how, answer) => {
    answers[asked] = answer;
    delete answers[`/timemap/${page}`];
    expect(await archivedCopies(page, signal)).toEqual({ wayback: null, archiveToday: null });
  });

  it('come from one archive though the other does not answer', async () => {
    answers[asked] = (socket) => socket.destroy();
    answers[`/timemap/${page}`] = rawAnswer('200 OK', [], listed);
    expect(await archivedCopies(page, signal)).toEqual({
      wayback: null,
      archiveToday: `https://today.example/2026/${page}`,
    });
  });

  it.each(['', 'the minutes of May', 'mailto:desk@alder.example', 'http://'])(
    'are not looked for where there is no address of a page: "%s"',
    async (address) => {
      const before = archives.connections;
      const copies = await archivedCopies(address, signal);
      expect(copies).toEqual({ wayback: null, archiveToday: null });
      expect(archives.connections).toBe(before);
    },
  );

  it('are looked for without the password that an address may carry', async () => {
    answers[asked] = waybackSays(snapshot);
    const { wayback } = await archivedCopies(page.replace('//', '//desk:secret@'), signal);
    expect(wayback).not.toBeNull();
    expect(archives.requests.join('')).not.toContain('secret');
  });

  it('are given up when whoever wants them goes', async () => {
    const gone = AbortSignal.abort(new Error('The desk closes.'));
    await expect(archivedCopies(page, gone)).rejects.toThrow('The desk closes.');
  });
});
