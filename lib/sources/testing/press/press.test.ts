import { afterAll, expect, test } from 'vitest';
import { startPress } from './press.ts';

const press = await startPress();
afterAll(() => press.stop());

test('a path is found with its query, without it, and under its folder', async () => {
  press.put('/story', { body: 'the story' });
  press.put('/story?page=2', { body: 'its second page' });
  press.put('/doi/*', { headers: { 'content-type': 'application/json' }, body: '{}' });
  press.put('/moved', (_request, response) => response.writeHead(302, { location: '/' }).end());
  const words = async (path: string) => (await fetch(press.url + path)).text();

  expect(await words('/story?utm_source=post')).toBe('the story');
  expect(await words('/story?page=2')).toBe('its second page');
  expect(await words('/doi/10.5555/tide')).toBe('{}');
  expect((await fetch(`${press.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${press.url}/moved`, { redirect: 'manual' })).status).toBe(302);
  expect(press.requests.map(({ path }) => path)).toContain('/doi/10.5555/tide');
});

test('an answer may be held back', async () => {
  const held = Promise.withResolvers<void>();
  press.put('/slow', { body: 'at last', after: held.promise });
  const answer = fetch(`${press.url}/slow`);
  held.resolve();

  expect(await (await answer).text()).toBe('at last');
});
