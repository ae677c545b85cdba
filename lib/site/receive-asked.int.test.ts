import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { makeReady, publish, writeShortBrief } from '../commands/testing/publishing.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { leadsSomewhere } from './leads-somewhere.ts';
import { ReadersCache } from './readers-cache.ts';
import { receiveAsked } from './receive-asked.ts';
import { REFUSED_HEADER, unpackRefused } from './refused-question.ts';

const now = new Date(`${at('09:00')}:00Z`);
const closing: Array<() => void> = [];
let desk: TestDesk;
let url: string;

/** A site whose pages say where they stand and what they were told of a refusal. */
const cache = new ReadersCache({
  host: 'bay.example',
  leadsSomewhere,
  render: async (request, response) => {
    const header = request.headers[REFUSED_HEADER];
    const refused = unpackRefused(typeof header === 'string' ? header : null);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ path: request.url, refused }));
  },
});

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  const server = createServer((request, response) => {
    const asked =
      request.method === 'POST'
        ? receiveAsked(request, response, { cache, network: '192.0.2.7', now })
        : cache.serve(request.url ?? '/', request, response);
    asked.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  url = `http://127.0.0.1:${address.port}`;
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const send = (form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const questions = () => database().question.findMany();

test('a question is kept and its sender thanked, at an address that sends nothing again', async () => {
  const form = { text: 'Is the pier safe?', address: 'ann@bay.example', tell: 'on' };
  const answer = await send(form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/asked']);
  expect(await questions()).toMatchObject([
    { text: 'Is the pier safe?', askerAddress: 'ann@bay.example', aboutId: null },
  ]);
});

test('a question about a brief names it, and one about nothing that was published does not', async () => {
  const brief = await writeShortBrief(desk, 'Does the council meet?');
  await makeReady(desk, brief);
  const about = await publish(desk, brief);
  for (const asked of [about, 'never-written', '\0', '../desk', '%ff']) {
    expect((await send({ text: `Who chairs it? ${asked}`, about: asked })).status).toBe(303);
  }
  const named = (await questions()).filter(({ aboutId }) => aboutId !== null);
  expect(named).toMatchObject([{ aboutId: brief }]);
});

test('what is not taken comes back to whoever sent it, and to nobody else', async () => {
  const form = { text: 'Is the pier safe?', details: 'I read it.', address: 'ann', tell: 'on' };
  const answer = await send({ ...form, about: 'never-written' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'no-store']);
  expect(await answer.json()).toMatchObject({
    path: '/ask',
    refused: {
      typed: { text: 'Is the pier safe?', details: 'I read it.', address: 'ann', isWished: true },
      problem: expect.stringContaining('no e-mail address'),
    },
  });
  expect(await (await fetch(`${url}/ask`)).json()).toEqual({ path: '/ask', refused: null });
  expect(await questions()).toEqual([]);
});

test('a program that fills in what people do not see is thanked and not read', async () => {
  const answer = await send({ text: 'Buy now?', website: 'http://shop.example' });
  expect(answer.headers.get('location')).toBe('/asked');
  expect(await questions()).toEqual([]);
});

test('who asks very much is asked to wait, and loses nothing', async () => {
  const texts = Array.from({ length: 6 }, (_, index) => `Is pier ${index} safe?`);
  for (const text of texts) await send({ text: ' ', details: text });
  const answers = [];
  for (const text of texts) answers.push(await send({ text }));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429]);
  expect(await answers.at(-1)?.json()).toMatchObject({
    refused: { typed: { text: 'Is pier 5 safe?' }, problem: expect.stringContaining('15 minutes') },
  });
  expect(await questions()).toHaveLength(5);
});
