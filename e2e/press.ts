import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type Press, startPress } from '../lib/sources/testing/press/press.ts';

const article = (title: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} | The Alder Bay Courier</title>
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="Alder Bay Courier">
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: title,
  author: { '@type': 'Person', name: 'Jonna Reyes' },
  publisher: { '@type': 'Organization', name: 'Alder Bay Courier' },
  datePublished: '2026-02-11',
  inLanguage: 'en',
})}</script>
</head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></body></html>`;

const lamp = [
  'The lamp of the Alder Bay lighthouse was changed in 2019, after forty years of service, and the old one stands in the town museum since then.',
  'According to the harbour master the new lamp reaches twenty-one nautical miles, which is exactly as far as the old one reached before.',
  'The log of the lighthouse records every night since 1911. Nobody has read all of it, though several people in the town have tried.',
];

/**
 * The pages that the stories capture. `/lamp` is longer at the second visit; what is at `/late` is
 * there only from the second visit on; nothing is ever at `/gone`.
 */
export async function layOutPages(): Promise<Press> {
  const press = await startPress();
  const visits = new Map<string, number>();
  const visit = (path: string) => {
    const count = (visits.get(path) ?? 0) + 1;
    visits.set(path, count);
    return count;
  };
  const html = { 'content-type': 'text/html; charset=utf-8' };
  press.put('/lamp', (_request, response) => {
    const count = visit('/lamp');
    const more = count > 1 ? ['The harbour master has since added that it was costly.'] : [];
    response.writeHead(200, html).end(article('A new lamp', [...lamp, ...more]));
  });
  press.put('/late', (_request, response) => {
    const isThere = visit('/late') > 1;
    response.writeHead(isThere ? 200 : 404, html).end(article('The late edition', lamp));
  });
  press.put('/wayback/available', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      archived_snapshots: {
        closest: {
          available: true,
          status: '200',
          url: 'https://web.archive.example/web/2026/lamp',
          timestamp: '20260212000000',
        },
      },
    }),
  });
  press.put(PRINTING_ROOM, async (request, response) => {
    const { path, page } = printed.parse(await json(request));
    press.put(path, page === null ? { status: 404 } : { body: page });
    response.writeHead(204).end();
  });
  return press;
}

/** Where a story says what the press has from now on at a path; nothing, with null. */
export const PRINTING_ROOM = '/printing-room';
const printed = z.object({ path: z.string(), page: z.string().nullable() });
