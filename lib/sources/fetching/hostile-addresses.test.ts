import './testing/environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchDocument } from './fetch-document.ts';
import type { FetchFailure } from './fetched.ts';
import { hostileAddresses } from './testing/hostile-addresses.ts';
import { everywhere, type RawServer, rawAnswer, startRawServer } from './testing/raw-server.ts';
import { countSockets } from './testing/sockets-made.ts';

const { signal } = new AbortController();
const treasure = rawAnswer('200 OK', ['Content-Type: text/plain'], 'The secret of the network');

/** Listens at every address of this machine, and should never hear anything. */
let canary: RawServer;
let hostile: string[];

beforeAll(async () => {
  canary = await startRawServer({ '/': treasure }, everywhere);
  hostile = hostileAddresses(canary.port);
});
afterAll(() => canary.stop());

/** No name of the tests leads anywhere; one that is asked for was not seen through. */
const nobodyKnows = async () => [];

describe('a canary on every address of this machine', () => {
  it('is there, and is heard from as soon as it may be fetched', async () => {
    const living = await startRawServer({ '/': treasure }, everywhere);
    const sockets = countSockets();
    const mayFetch = [living.host];
    const found = await fetchDocument(`${living.url}/`, { signal, mayFetch });
    sockets.stop();
    expect(found).toMatchObject({ ok: true, status: 200 });
    expect({ heard: living.connections, made: sockets.made }).toEqual({ heard: 1, made: 1 });
    await living.stop();
  });

  it('hears nothing of a thousand hostile addresses, and no connection is begun to anywhere', async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(1_000);
    const sockets = countSockets();
    const letIn: string[] = [];
    for (const address of hostile) {
      const outcome = await fetchDocument(address, { signal, resolve: nobodyKnows });
      if (outcome.ok || outcome.reason !== 'refused') letIn.push(address);
    }
    sockets.stop();
    expect(letIn).toEqual([]);
    expect({ heard: canary.connections, made: sockets.made }).toEqual({ heard: 0, made: 0 });
  });

  it('hears nothing when a host that may be fetched redirects there', async () => {
    // Beside an address of their own kind, `http:/name` and the like are paths of the same server.
    const elsewhere = hostile.filter((address) => !/^http:\/[^/\\]/.test(address));
    const archive = await startRawServer(
      Object.fromEntries(elsewhere.map((address, n) => [`/${n}`, redirectTo(address)])),
    );
    const mayFetch = [archive.host];
    const sockets = countSockets();
    expect(elsewhere.length).toBeGreaterThanOrEqual(1_000);
    const outcomes: string[] = [];
    for (const index of elsewhere.keys()) {
      const address = `${archive.url}/${index}`;
      const outcome = await fetchDocument(address, { signal, mayFetch, resolve: nobodyKnows });
      outcomes.push(outcome.ok ? `${elsewhere[index]} was fetched` : outcome.reason);
      if (!outcome.ok) expect(outcome.finalAddress).toBe(address);
    }
    sockets.stop();
    expect([...new Set(outcomes)].sort()).toEqual(['refused']);
    expect({ heard: canary.connections, made: sockets.made - elsewhere.length }).toEqual({
      heard: 0,
      made: 0,
    });
    await archive.stop();
  });

  it('hears nothing at the end of a chain of redirects, by any status', async () => {
    const archive = await startRawServer({
      '/301': redirectTo('/302', '301 Moved Permanently'),
      '/302': redirectTo('/303', '302 Found'),
      '/303': redirectTo('307', '303 See Other'),
      '/307': redirectTo('./308', '307 Temporary Redirect'),
      '/308': redirectTo(`//127.1:${canary.port}/`, '308 Permanent Redirect'),
    });
    const options = { signal, mayFetch: [archive.host] };
    expect(await fetchDocument(`${archive.url}/301`, options)).toMatchObject({ reason: 'refused' });
    expect(archive.connections).toBe(5);
    expect(canary.connections).toBe(0);
    await archive.stop();
  });
});

describe('what somebody learns of a private network', () => {
  it('is the same sentence, wherever the address leads', async () => {
    const sentences = new Set<string>();
    const names = ['localhost', '127.0.0.1', '10.0.0.1', '169.254.169.254', '[::1]', 'intranet'];
    for (const name of [...names, 'inside.example', 'mixed.example']) {
      const outcome = await fetchDocument(`http://${name}:${canary.port}/`, {
        signal,
        resolve: async () => ['127.0.0.1', '192.168.0.1'],
      });
      sentences.add(refusal(outcome).sentence);
    }
    expect([...sentences]).toEqual([
      'The desk does not fetch this address, because it leads into a private network. Paste the text or upload the document instead.',
    ]);
  });

  it('never is a port that may be fetched next to one that may not', async () => {
    const mayFetch = [`127.0.0.1:${canary.port + 1}`, `127.0.0.2:${canary.port}`];
    const outcome = await fetchDocument(`${canary.url}/`, { signal, mayFetch });
    expect(refusal(outcome).reason).toBe('refused');
    expect(canary.connections).toBe(0);
  });
});

function redirectTo(address: string, status = '302 Found') {
  return rawAnswer(status, [`Location: ${address.replace(/[\n\t]/g, '').trim()}`]);
}

function refusal(outcome: Awaited<ReturnType<typeof fetchDocument>>): FetchFailure {
  if (outcome.ok) throw new Error(`${outcome.finalAddress} was fetched.`);
  return outcome;
}
