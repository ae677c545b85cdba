import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Renderer } from './captured-page.ts';
import { ReadersCache } from './readers-cache.ts';

const PAGE = `<!DOCTYPE html><html><head><title>Alder Bay</title>
<link rel="stylesheet" href="/site.css"/><link rel="preload" as="script" href="/a.js"/>
<link rel="expect" href="#end" blocking="render"/><script src="/a.js" async=""></script>
<script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
<body><p title="a &lt;script&gt;">Is it &lt;script&gt;safe&lt;/script&gt;?</p>
<script>self.__next_f.push([1,"<p>again"])</script></body></html>`;

const closing: Array<() => void> = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Serves a cache in front of something that renders; gives its address. */
async function serve(
  render: Renderer,
  limit?: number,
  removedOn?: (path: string) => Promise<string | null>,
): Promise<{ cache: ReadersCache; url: string }> {
  const leadsSomewhere = async (path: string) => path !== '/nothing' && path !== '/nowhere';
  const host = 'bay.example';
  const cache = new ReadersCache({ render, leadsSomewhere, removedOn, host, limit });
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    cache.serve(path, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return { cache, url: `http://127.0.0.1:${address.port}` };
}

/** Something that renders pages and remembers what it was asked for. */
function pages(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const render: Renderer = async (request, response) => {
    asked.push(request);
    await new Promise((resolve) => setImmediate(resolve));
    answer(request, response);
  };
  return { asked, render };
}

const html = (body: string) => (_request: IncomingMessage, response: ServerResponse) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  // In two pieces, as pages come.
  response.write(body.slice(0, 40));
  response.end(body.slice(40));
};

describe('what was removed for good', () => {
  test('is answered as gone at each of its addresses, by one page for the day', async () => {
    const { asked, render } = pages(html(PAGE));
    const removed = async () => '2026-03-02';
    const { url } = await serve(render, undefined, removed);
    for (const path of ['/nothing', '/nowhere', '/nothing']) {
      const answer = await fetch(`${url}${path}`);
      expect(answer.status).toBe(410);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('Is it');
    }
    expect(asked.map((request) => request.url)).toEqual(['/removed/2026-03-02']);
  });

  test('is not asked about where a page stands', async () => {
    const { render } = pages(html(PAGE));
    const { url } = await serve(render, undefined, () => Promise.reject(new Error('Asked.')));
    expect((await fetch(`${url}/briefs/ferry`)).status).toBe(200);
  });
});

describe('a reader gets', () => {
  test('the page without any script, and with its structured data', async () => {
    const { url } = await serve(pages(html(PAGE)).render);
    const text = await (await fetch(`${url}/briefs/water`)).text();
    expect(text.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(text).not.toContain('as="script"');
    expect(text).not.toContain('rel="expect"');
    expect(text).toContain('<link rel="stylesheet" href="/site.css"/>');
    expect(text).toContain(
      '<p title="a &lt;script&gt;">Is it &lt;script&gt;safe&lt;/script&gt;?</p>',
    );
  });

  test('the page from memory, made once for all who ask at once and later', async () => {
    const { asked, render } = pages(html(PAGE));
    const { url } = await serve(render);
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/`)));
    expect((await fetch(`${url}/`)).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  test.for([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('it compressed as they can read it: %s', async ([encoding, read]) => {
    const { url } = await serve(pages(html(PAGE)).render);
    const { body, headers } = await raw(`${url}/`, { 'accept-encoding': encoding });
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(read(body).toString()).toContain('<title>Alder Bay</title>');
  });

  test('nothing again, where their copy still is the page', async () => {
    const { url, cache } = await serve(pages(html(PAGE)).render);
    const etag = (await fetch(`${url}/`)).headers.get('etag') ?? '';
    const again = () => fetch(`${url}/`, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    cache.drop();
    expect((await again()).status).toBe(304);
  });

  test('the whole of a long page, sent as fast as it is taken', async () => {
    const part = `<p>${'word '.repeat(10_000)}</p>`;
    const { url } = await serve(async (_request, response) => {
      response.setHeader('content-type', 'text/html');
      for (let count = 0; count < 20; count += 1) {
        if (!response.write(part)) await new Promise((resolve) => response.once('drain', resolve));
      }
      response.end();
    });
    expect(await (await fetch(`${url}/`)).text()).toBe(part.repeat(20));
  });

  test('a head without a body', async () => {
    const { url } = await serve(pages(html(PAGE)).render);
    const head = await fetch(`${url}/`, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await head.text()).toBe('');
  });

  test('what the page answers where there is none, and where it leads elsewhere', async () => {
    const { url } = await serve(
      pages((request, response) => {
        response.statusCode = 404;
        if (request.url === '/old') response.writeHead(308, { location: '/new' }).end();
        else html('<p>There is no page here.</p>')(request, response);
      }).render,
    );
    expect((await fetch(`${url}/none`)).status).toBe(404);
    const moved = await fetch(`${url}/old`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/new']);
  });
});

describe('where the framework leaves a page to its scripts, a reader gets', () => {
  const blank = html('<!DOCTYPE html><html id="__next_error__"><body></body></html>');

  test('the page of an address that nothing has, where there is nothing', async () => {
    const { url } = await serve(
      pages((request, response) => {
        response.statusCode = 404;
        const isMade = request.url === '/briefs/nothing';
        (isMade ? blank : html('<h1>There is no page here</h1><p>Look elsewhere.</p>'))(
          request,
          response,
        );
      }).render,
    );
    const missing = await fetch(`${url}/briefs/nothing`);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      '<h1>There is no page here</h1><p>Look elsewhere.</p>',
    ]);
  });

  test('a sentence, where the page failed', async () => {
    const { url } = await serve(
      pages((request, response) => {
        response.statusCode = 500;
        blank(request, response);
      }).render,
    );
    const failed = await fetch(`${url}/`);
    expect([failed.status, await failed.text()]).toEqual([
      500,
      expect.stringContaining('Try again'),
    ]);
  });
});

describe('what a reader sends', () => {
  test('does not reach the page: neither cookie, query nor host', async () => {
    const { asked, render } = pages(html(PAGE));
    const { url } = await serve(render);
    await fetch(`${url}/?draft=1`, { headers: { cookie: 'session=1', 'x-nonce': 'a', rsc: '1' } });
    expect(asked[0]?.url).toBe('/');
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'host', 'user-agent']);
    expect(asked[0]?.headers.host).toBe('bay.example');
  });

  test('fills no memory: queries, other spellings and missing pages are not kept', async () => {
    const { asked, render } = pages((request, response) => {
      if (decodeURI(request.url ?? '') !== '/briefs/water') response.statusCode = 404;
      html(PAGE)(request, response);
    });
    const { url } = await serve(render);
    for (const path of ['/briefs/water?a=1', '/briefs/water?a=2', '/briefs/water']) {
      await fetch(`${url}${path}`);
    }
    expect(asked).toHaveLength(1);
    for (const path of ['/briefs/%77ater', '/briefs/%77ater', '/gone', '/gone']) {
      await fetch(`${url}${path}`);
    }
    expect(asked).toHaveLength(5);
  });

  test('makes no page where the address leads nowhere: one is enough for all of them', async () => {
    const { asked, render } = pages((request, response) => {
      if (request.url !== '/') response.statusCode = 404;
      html(PAGE)(request, response);
    });
    const { url } = await serve(render);
    for (const path of ['/nothing', '/nowhere', '/nothing', '/']) {
      expect((await fetch(`${url}${path}`)).status).toBe(path === '/' ? 200 : 404);
    }
    expect(asked.map((request) => request.url)).toEqual(['/no-such-page', '/']);
  });

  test('drives out no more than the memory is large', async () => {
    const { asked, render } = pages(html(PAGE));
    const { url } = await serve(render, 3 * PAGE.length);
    for (const path of ['/a', '/b', '/a', '/c', '/a', '/d', '/a']) await fetch(`${url}${path}`);
    expect(asked.map((request) => request.url)).toEqual(['/a', '/b', '/c', '/d']);
  });
});

describe('after a publication', () => {
  const versionIn = async (url: string) =>
    Number(/version (\d+)/.exec(await (await fetch(url)).text())?.[1]);

  test('a page that was begun before it is given to nobody who asks after it', async () => {
    let published = 1;
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const { url, cache } = await serve(async (request, response) => {
      const seen = published;
      begun.resolve();
      if (seen === 1) await goOn.promise;
      html(`<p>This is version ${seen}, as it was published.</p>`)(request, response);
    });
    const before = versionIn(url);
    await begun.promise;
    published = 2;
    cache.drop();
    expect(await versionIn(url)).toBe(2);
    goOn.resolve();
    await before;
    expect(await versionIn(url)).toBe(2);
  });

  test('nobody gets an older page, however many read and publish at once', async () => {
    let published = 0;
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) await new Promise((go) => setImmediate(go));
    };
    const { url, cache } = await serve(async (request, response) => {
      const seen = published;
      await turns(seen % 7);
      html(`<p>This is version ${seen}, as it was published.</p>`)(request, response);
    });
    const read = async (): Promise<boolean> => {
      const atLeast = published;
      return (await versionIn(url)) >= atLeast;
    };
    const reads: Array<Promise<boolean>> = [];
    for (let round = 0; round < 600; round += 1) {
      reads.push(read());
      await turns(round % 5);
      if (round % 3 !== 0) continue;
      published += 1;
      cache.drop();
    }
    expect(await Promise.all(reads)).not.toContain(false);
  });

  test('a page that fails is not kept, and the next reader’s is made anew', async () => {
    let broken = true;
    const { render } = pages((request, response) => {
      if (broken) response.destroy();
      else html(PAGE)(request, response);
    });
    const { url } = await serve(render);
    await expect(fetch(`${url}/`)).rejects.toThrow();
    broken = false;
    expect((await fetch(`${url}/`)).status).toBe(200);
  });
});

/** A request as it is, without a client that decodes what it gets. */
async function raw(url: string, headers: Record<string, string>) {
  const { get } = await import('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on('error', reject);
  });
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return { headers: response.headers, body: Buffer.concat(pieces) };
}
