import './testing/environment.ts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connectionProblem } from './connection-problem.ts';
import { fetchDocument } from './fetch-document.ts';
import { startRawServer } from './testing/raw-server.ts';

const { signal } = new AbortController();
const failed = (code: string) => Object.assign(new Error('The machine says so.'), { code });

describe('a connection that gives no answer', () => {
  it.each([
    ['ENOTFOUND', 'gone', false, 'Nobody on the internet goes by the name'],
    ['EAI_AGAIN', 'unreachable', true, 'could not be looked up just now'],
    ['ECONNREFUSED', 'unreachable', true, 'refuses connections'],
    ['EHOSTUNREACH', 'unreachable', true, 'no way to the server'],
    ['ETIMEDOUT', 'timed-out', true, 'took too long'],
    ['ECONNRESET', 'unreachable', true, 'broke off'],
    ['CERT_HAS_EXPIRED', 'unreachable', false, 'its certificate has run out'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'unreachable', false, 'signed by nobody but itself'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'unreachable', false, 'belongs to another name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'unreachable', false, 'does not speak https there'],
    ['EPROTO', 'unreachable', false, 'does not speak https there'],
    ['HPE_INVALID_CONSTANT', 'unreachable', false, 'not a valid answer'],
  ])('is told: %s as %s, may pass: %s, %s', (code, reason, mayPass, words) => {
    const problem = connectionProblem(failed(code));
    expect(problem).toMatchObject({ reason, mayPass, status: null });
    expect(problem.message).toContain(words);
  });

  it('is told by the first of several addresses that were tried', () => {
    const tried = new AggregateError([failed('ECONNREFUSED'), failed('ENETUNREACH')]);
    expect(connectionProblem(tried).message).toContain('refuses connections');
  });

  it('is told by a sentence whatever it was', () => {
    expect(connectionProblem('oh').message).toContain('broke off');
    expect(connectionProblem(Object.assign(new Error('x'), { code: 7 })).reason).toBe(
      'unreachable',
    );
  });

  it('is one to a port where nobody listens any more', async () => {
    const closed = await startRawServer();
    await closed.stop();
    const outcome = await fetchDocument(`${closed.url}/`, { signal, mayFetch: [closed.host] });
    expect(outcome).toMatchObject({ reason: 'unreachable', mayPass: true });
  });

  it('is one by https to a server that knows http only', async () => {
    const plain = createServer().listen(0, '127.0.0.1');
    await once(plain, 'listening');
    const { port } = z.object({ port: z.number() }).parse(plain.address());
    const host = `127.0.0.1:${port}`;
    const outcome = await fetchDocument(`https://${host}/`, { signal, mayFetch: [host] });
    expect(outcome).toMatchObject({
      reason: 'unreachable',
      sentence: expect.stringContaining('does not speak https there'),
    });
    await new Promise((resolve) => plain.close(resolve));
  });

  it('is one to a name that nobody has', async () => {
    const address = 'http://harbour.example/';
    for (const resolve of [async () => [], () => Promise.reject(failed('ENOTFOUND'))]) {
      const outcome = await fetchDocument(address, { signal, resolve });
      expect(outcome).toMatchObject({ reason: 'gone', status: null, finalAddress: null });
    }
  });
});
