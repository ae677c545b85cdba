import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerHealth, type Check } from './health.ts';

let checks: Check[] = [];
const server = createServer((request, response) => {
  void answerHealth(request.url ?? '/', response, checks);
});

beforeEach(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(path: string): Promise<[status: number, text: string]> {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const answered = await fetch(`http://127.0.0.1:${port}${path}`);
  return [answered.status, await answered.text()];
}

test('a server that does its work is live and ready', async () => {
  checks = [() => null, async () => null];
  expect(await ask('/live')).toEqual([200, 'live\n']);
  expect(await ask('/ready')).toEqual([200, 'ready\n']);
});

test('one that cannot is live, and says every reason why it is not ready', async () => {
  checks = [
    () => 'edits could not be stored',
    () => Promise.reject(new Error('Postgres does not answer')),
  ];
  expect(await ask('/live')).toEqual([200, 'live\n']);
  expect(await ask('/ready')).toEqual([
    503,
    'not ready: edits could not be stored; Postgres does not answer\n',
  ]);
});
