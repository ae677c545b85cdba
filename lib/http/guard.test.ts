import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { refusalOf } from './guard.ts';

const HOST = 'localhost:3000';
const OURS = { origin: 'http://localhost:3000' };

function request(method: string, headers: Record<string, string>): IncomingMessage {
  const made = new IncomingMessage(new Socket());
  made.method = method;
  Object.assign(made.headers, { host: HOST, ...headers });
  return made;
}

/** What the guard says to somebody with a session, and to somebody without. */
async function statuses(method: string, path: string, headers: Record<string, string>) {
  const ask = (isMember: boolean) =>
    refusalOf(request(method, headers), path, {
      publicUrl: 'https://desk.example',
      isMember: async () => isMember,
    });
  return { member: (await ask(true))?.status, stranger: (await ask(false))?.status };
}

test('anybody may read, pages decide what', async () => {
  expect(await statuses('GET', '/desk', {})).toEqual({});
  expect(await statuses('HEAD', '/', {})).toEqual({});
});

test('members may change things from our own pages, strangers may not', async () => {
  expect(await statuses('POST', '/desk', OURS)).toEqual({ stranger: 403 });
  expect(await statuses('POST', '/', OURS)).toEqual({ stranger: 403 });
  expect(await statuses('DELETE', '/api/briefs', OURS)).toEqual({ stranger: 403 });
});

test('from other pages nobody may, and from nowhere nobody may', async () => {
  const refused = { member: 403, stranger: 403 };
  const elsewhere = { origin: 'https://elsewhere.example' };
  expect(await statuses('POST', '/desk', elsewhere)).toEqual(refused);
  expect(await statuses('POST', '/desk', {})).toEqual(refused);
  expect(await statuses('POST', '/api/auth/callback/credentials', elsewhere)).toEqual(refused);
  expect(await statuses('POST', '/api/join', {})).toEqual(refused);
});

test('strangers may sign in and join', async () => {
  expect(await statuses('POST', '/api/auth/callback/credentials', OURS)).toEqual({});
  expect(await statuses('POST', '/api/join', OURS)).toEqual({});
});

test('readers may ask, with our own form alone', async () => {
  expect(await statuses('POST', '/api/questions', OURS)).toEqual({});
  expect(await statuses('POST', '/api/questions', {})).toEqual({ member: 403, stranger: 403 });
  expect(await statuses('POST', '/ask', OURS)).toEqual({ stranger: 403 });
  expect(await statuses('POST', '/api/questions/1', OURS)).toEqual({ stranger: 403 });
});

test('a server action needs a session, wherever it is posted to and however', async () => {
  const action = { ...OURS, 'next-action': '7f00' };
  for (const path of ['/', '/sign-in', '/api/auth/session', '/api/join', '/api/questions']) {
    expect(await statuses('POST', path, action)).toEqual({ stranger: 403 });
    expect(await statuses('GET', path, action)).toEqual({ stranger: 403 });
  }
  expect(await statuses('GET', '/', { 'next-action': '7f00' })).toEqual({
    member: 403,
    stranger: 403,
  });
});

test('what is open to all reads nothing long, and nothing that hides its length', async () => {
  const sent = async (headers: Record<string, string>) =>
    (await statuses('POST', '/api/join', { ...OURS, ...headers })).stranger;
  expect(await sent({ 'content-length': '900' })).toBeUndefined();
  expect(await sent({ 'content-length': '60000000' })).toBe(413);
  expect(await sent({ 'transfer-encoding': 'chunked' })).toBe(411);
});

test('only the very addresses are open to all', async () => {
  expect(await statuses('POST', '/api/joining', OURS)).toEqual({ stranger: 403 });
  expect(await statuses('POST', '/api/auth/_log', OURS)).toEqual({ member: 404, stranger: 404 });
});
