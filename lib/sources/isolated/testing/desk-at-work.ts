import { Isolation } from '../isolation.ts';

// A desk in the midst of reading something that takes very long; it tells who reads.

const isolation = new Isolation();
const page = { address: null, mediaType: 'text/html', charset: null, fileName: null };
const readIn = (markup: string) =>
  isolation.perform(
    'read-source',
    { ...page, bytes: new TextEncoder().encode(markup) },
    new AbortController().signal,
  );

await readIn('<p>warm</p>');
const reading = readIn('<p>x<b>'.repeat(2_000_000)).catch(() => {});
process.send?.(isolation.process?.pid);
await reading;
