import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { Isolation } from './isolation.ts';
import { type Limits, usualLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const begun: Isolation[] = [];
afterEach(() => {
  for (const isolation of begun.splice(0)) isolation.stop();
});

function isolate(limits: Partial<Limits> = {}): Isolation {
  const isolation = new Isolation({ ...usualLimits, ...limits });
  begun.push(isolation);
  return isolation;
}

const patient = new AbortController().signal;
const words = 'The harbour will be dredged in autumn.';

function readIn(isolation: Isolation, markup = `<p>${words}</p>`, signal = patient) {
  const page = { address: null, mediaType: 'text/html', charset: null, fileName: null };
  const bytes = new TextEncoder().encode(markup);
  return isolation.perform('read-source', { ...page, bytes }, signal);
}

/** A page that takes longer to read than anybody waits here. */
const endless = '<p>x<b>'.repeat(400_000);

test('pages are read one after the other in one process', async () => {
  const isolation = isolate();
  const texts = await Promise.all([1, 2, 3].map((at) => readIn(isolation, `<p>${words} ${at}`)));
  const pid = isolation.process?.pid;
  await readIn(isolation);

  expect(texts.map(({ text }) => text)).toEqual([1, 2, 3].map((at) => `${words} ${at}`));
  expect(isolation.process?.pid).toBe(pid);
});

test('what takes too long is stopped', async () => {
  const isolation = isolate({ time: 1_500 });
  const stopped = readIn(isolation, endless);
  await expect(stopped).rejects.toThrow('it takes too much time');
  expect(isolation.process).toBeNull();
});

test('what takes too much of a processor is stopped', async () => {
  const isolation = isolate({ work: 500 });
  await expect(readIn(isolation, endless)).rejects.toThrow('too much work');
});

test('what takes too much memory is stopped', async () => {
  const isolation = isolate({ memory: 20 * 1024 * 1024 });
  await expect(readIn(isolation, endless)).rejects.toThrow('too much memory');
});

test('a process that breaks off says so to whoever waits for it, and to nobody else', async () => {
  const isolation = isolate();
  await readIn(isolation);
  const broken = readIn(isolation, endless);
  const next = readIn(isolation);
  const { pid } = isolation.process ?? {};
  if (pid) process.kill(pid, 'SIGKILL');

  await expect(broken).rejects.toThrow(Unreadable);
  expect((await next).text).toBe(words);
});

test('giving up ends the work at once, in the line and at it', async () => {
  const isolation = isolate();
  await readIn(isolation);
  const [atWork, inLine] = [new AbortController(), new AbortController()];
  const working = readIn(isolation, endless, atWork.signal);
  const waiting = readIn(isolation, undefined, inLine.signal);
  inLine.abort(new Error('nobody waits'));
  await expect(waiting).rejects.toThrow('nobody waits');
  atWork.abort(new Error('given up'));
  await expect(working).rejects.toThrow('given up');

  expect((await readIn(isolation)).text).toBe(words);
});

test('a desk that is killed takes its reader along, even from the midst of its work', async () => {
  const desk = fork(new URL('./testing/desk-at-work.ts', import.meta.url), { execArgv: [] });
  const [reader] = await once(desk, 'message');
  desk.kill('SIGKILL');

  await expect.poll(() => isAlive(Number(reader)), { timeout: 20_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
