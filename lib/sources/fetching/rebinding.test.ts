import './testing/environment.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { destinationOf, stillAllowed } from './destination.ts';
import { fetchDocument } from './fetch-document.ts';
import { usualLimits } from './fetched.ts';
import { isPublicAddress } from './public-address.ts';
import { privateNumbers } from './testing/hostile-addresses.ts';
import { hiddenInIPv6 } from './testing/number-forms.ts';
import { everywhere, type RawServer, rawAnswer, startRawServer } from './testing/raw-server.ts';
import { countSockets } from './testing/sockets-made.ts';

const { signal } = new AbortController();
const page = rawAnswer('200 OK', ['Content-Type: text/html'], 'The ferry runs again.');
const somewherePublic = ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'];
const somewherePrivate = [
  ...privateNumbers,
  ...privateNumbers.flatMap(hiddenInIPv6),
  '::1',
  'fd00:ec2::254',
  'fe80::1%eth0',
];

let canary: RawServer;
beforeAll(async () => {
  canary = await startRawServer({ '/': page }, everywhere);
});
afterAll(() => canary.stop());

describe('a name that leads into a private network', () => {
  it('is refused, whatever the address that it has there', async () => {
    const sockets = countSockets();
    for (const address of somewherePrivate) {
      const outcome = await fetchDocument(`http://harbour.example:${canary.port}/`, {
        signal,
        resolve: async () => [address],
      });
      expect(outcome, address).toMatchObject({ reason: 'refused' });
    }
    sockets.stop();
    expect({ heard: canary.connections, made: sockets.made }).toEqual({ heard: 0, made: 0 });
  });

  it('is refused though it has public addresses too, in any order', async () => {
    const sockets = countSockets();
    for (const hidden of somewherePrivate) {
      for (const answers of [
        [hidden, ...somewherePublic],
        [...somewherePublic, hidden],
      ]) {
        const outcome = await fetchDocument(`http://harbour.example:${canary.port}/`, {
          signal,
          resolve: async () => answers,
        });
        expect(outcome, hidden).toMatchObject({ reason: 'refused' });
      }
    }
    sockets.stop();
    expect({ heard: canary.connections, made: sockets.made }).toEqual({ heard: 0, made: 0 });
  });

  it('is refused where a redirect names it', async () => {
    const archive = await startRawServer({
      '/': rawAnswer('302 Found', [`Location: http://harbour.example:${canary.port}/`]),
    });
    const outcome = await fetchDocument(`${archive.url}/`, {
      signal,
      mayFetch: [archive.host],
      resolve: async () => ['127.0.0.1'],
    });
    expect(outcome).toMatchObject({ reason: 'refused', finalAddress: `${archive.url}/` });
    expect(canary.connections).toBe(0);
    await archive.stop();
  });
});

describe('a name that leads elsewhere each time it is looked up', () => {
  it('is connected to by the addresses that were checked, or not at all', async () => {
    const answer = fc.subarray([...somewherePublic, ...somewherePrivate], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1 }), async (answers) => {
        let looked = 0;
        const resolve = async () => answers[looked++ % answers.length] ?? [];
        const url = new URL('http://harbour.example/');
        const destination = await destinationOf(url, [], resolve).catch(() => null);
        expect(looked).toBe(1);
        expect(destination?.addresses.every((address) => isPublicAddress(address)) ?? true).toBe(
          true,
        );
      }),
    );
  });

  it('is not looked up again for the connection', async () => {
    // Nobody knows this name: only the address that was checked can have led here.
    const url = new URL(`http://rebinding.invalid:${canary.port}/`);
    const before = canary.connections;
    const answer = await ask({ url, addresses: ['127.0.0.1'] }, {}, usualLimits, signal);
    answer.destroy();
    expect(answer.statusCode).toBe(200);
    expect(canary.connections - before).toBe(1);
  });

  // Only Linux answers at every address of its loopback without being set up for it.
  it.runIf(process.platform === 'linux')(
    'reaches who answered first, and not who answers then',
    async () => {
      const honest = await startRawServer({ '/': page }, { host: '127.8.8.8' });
      const trap = await startRawServer({ '/': page }, { host: '127.0.0.1', port: honest.port });
      const answers = [['127.8.8.8'], ['127.0.0.1'], ['127.0.0.1']];
      const name = `archive.intranet.example:${honest.port}`;
      const resolve = async () => answers.shift() ?? [];
      const outcome = await fetchDocument(`http://${name}/`, { signal, mayFetch: [name], resolve });
      expect(outcome).toMatchObject({ ok: true });
      expect({ honest: honest.connections, trap: trap.connections }).toEqual({
        honest: 1,
        trap: 0,
      });
      expect(answers).toHaveLength(2);
      await Promise.all([honest.stop(), trap.stop()]);
    },
  );

  it('gets a connection of its own each time, so that none is left over to skip the check', async () => {
    const before = canary.connections;
    const name = `harbour.example:${canary.port}`;
    const inside = { signal, resolve: async () => ['127.0.0.1'] };
    for (let times = 0; times < 3; times += 1) {
      await fetchDocument(`http://${name}/`, { ...inside, mayFetch: [name] });
    }
    expect(canary.connections - before).toBe(3);
    expect(await fetchDocument(`http://${name}/`, inside)).toMatchObject({ reason: 'refused' });
    expect(canary.connections - before).toBe(3);
  });
});

describe('a host of the own network that may be fetched', () => {
  it('leads to another one that may be fetched, and to none that may not', async () => {
    const archive = await startRawServer({
      '/on': rawAnswer('302 Found', [`Location: ${canary.url}/`]),
    });
    const both = [archive.host, canary.host];
    const open = await fetchDocument(`${archive.url}/on`, { signal, mayFetch: both });
    expect(open).toMatchObject({ ok: true, finalAddress: `${canary.url}/` });
    const closed = await fetchDocument(`${archive.url}/on`, { signal, mayFetch: [archive.host] });
    expect(closed).toMatchObject({ reason: 'refused' });
    await archive.stop();
  });

  it('is out of reach for everybody outside', () => {
    const mayFetch = ['papers.intranet.example:443', '10.0.0.7:8080'];
    const inside = ['https://papers.intranet.example/a', 'http://10.0.0.7:8080/b'];
    expect(stillAllowed([], mayFetch)).toEqual(mayFetch);
    expect(stillAllowed(inside, mayFetch)).toEqual(mayFetch);
    expect(stillAllowed([...inside, 'https://gazette.example/'], mayFetch)).toEqual([]);
    expect(stillAllowed(['https://gazette.example/', ...inside], mayFetch)).toEqual([]);
    expect(stillAllowed(['http://papers.intranet.example/'], mayFetch)).toEqual([]);
  });
});
