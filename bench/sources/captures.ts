import { monitorEventLoopDelay } from 'node:perf_hooks';
import { textDigest } from '../../lib/domain/claim/claim.ts';
import { Isolation } from '../../lib/sources/isolated/isolation.ts';
import { readPage } from '../../lib/sources/reading/read-page.ts';
import type { PageToRead } from '../../lib/sources/reading/read-source-shape.ts';
import { writePdf } from '../../lib/sources/testing/press/pdf.ts';
import { startPress } from '../../lib/sources/testing/press/press.ts';
import { table } from '../figures.ts';

const SECONDS = 5;

/**
 * Fetches pages from loopback, reads them and takes their digests, in the isolated process and, to
 * compare, in this one. What the desk pays is the delay of its event loop while that goes on.
 */
export async function benchCaptures(): Promise<string> {
  const press = await startPress();
  const isolation = new Isolation();
  const isolated = (page: PageToRead) =>
    isolation.perform('read-source', page, new AbortController().signal);
  const rows: string[][] = [['captures a second', 'isolated', 'desk ms', 'here', 'desk ms']];
  try {
    for (const [name, { mediaType, body }] of documents()) {
      press.put('/source', { headers: { 'content-type': mediaType }, body });
      const figures = [
        await measure(`${press.url}/source`, mediaType, isolated),
        await measure(`${press.url}/source`, mediaType, readPage),
      ];
      rows.push([name, ...figures.flat()]);
    }
  } finally {
    isolation.stop();
    await press.stop();
  }
  return table(rows);
}

type Document = { mediaType: string; body: string | Uint8Array };

function documents(): Map<string, Document> {
  const lines = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `In year ${at} the harbour of Alder Bay was dredged again.`,
    );
  const pdf = writePdf(Array.from({ length: 20 }, () => lines(40)));
  return new Map([
    ['page of 10 KB', { mediaType: 'text/html', body: pageOf(10_000) }],
    ['page of 100 KB', { mediaType: 'text/html', body: pageOf(100_000) }],
    ['page of 1 MB', { mediaType: 'text/html', body: pageOf(1_000_000) }],
    ['PDF of 20 pages', { mediaType: 'application/pdf', body: pdf }],
  ]);
}

/** A page of about that many bytes: an article, its description, and as much markup as is usual. */
function pageOf(size: number): string {
  const description = { '@type': 'NewsArticle', headline: 'Harbour dredged', author: 'Ann Marlow' };
  const paragraphs: string[] = [];
  for (let length = 0; length < size; length += 400) {
    const number = paragraphs.length;
    paragraphs.push(
      `<div class="block block-${number}" data-track="p${number}"><p class="text">In year ${number} the <a href="/harbour">harbour</a> of Alder Bay was dredged, and <b>two metres</b> of silt were brought to the salt meadows behind the dike, where they dried through the summer.</p></div><div class="ad-slot" id="ad-${number}"><span>Crane Ferries</span></div>`,
    );
  }
  return `<!doctype html><html lang="en"><head><title>Harbour dredged | The Post</title><script type="application/ld+json">${JSON.stringify(description)}</script></head><body><nav><a href="/">Home</a></nav><main><article><h1>Harbour dredged</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

/** How many a second, and by how much the desk was held up at most, in milliseconds. */
async function measure(
  url: string,
  mediaType: string,
  read: (page: PageToRead) => Promise<{ text: string }>,
): Promise<[rate: string, delay: string]> {
  const capture = async () => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const page = { bytes, address: url, mediaType, charset: null, fileName: null };
    return textDigest((await read(page)).text);
  };
  await capture();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const end = performance.now() + 1000 * SECONDS;
  let count = 0;
  for (; performance.now() < end; count += 1) await capture();
  delay.disable();
  return [(count / SECONDS).toFixed(1), (delay.max / 1e6).toFixed(0)];
}
