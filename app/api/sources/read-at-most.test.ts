import { expect, test } from 'vitest';
import { readAtMost } from './read-at-most.ts';

/** A request that says nothing of its length and sends on as long as somebody reads. */
function endless(onChunk: () => void): Pick<Request, 'headers' | 'body'> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (stream) => {
      onChunk();
      stream.enqueue(new Uint8Array(1_000));
    },
  });
  return { headers: new Headers(), body };
}

test('a body is read whole, however many pieces it comes in', async () => {
  const request = new Request('http://desk.example/', { method: 'POST', body: 'Hello, harbour' });
  const bytes = await readAtMost(request, 100);
  expect(new TextDecoder().decode(bytes ?? undefined)).toBe('Hello, harbour');
});

test('a body that never ends is read no further than it may be', async () => {
  let chunks = 0;
  const request = endless(() => {
    chunks += 1;
  });
  expect(await readAtMost(request, 10_000)).toBeNull();
  expect(chunks).toBeLessThan(20);
});
