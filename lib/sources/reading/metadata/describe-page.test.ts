import { expect, test } from 'vitest';
import { foundFor, read } from '../../testing/read.ts';

const page = (
  head: string,
  body = '<article><h1>Harbour dredged</h1><p>In autumn, they say.</p></article>',
) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('every candidate is listed, the most trusted first', async () => {
  const source = await read(
    page(
      `<title>Harbour - The Post</title><meta name="DC.title" content="Harbour, dredged">
       <meta property="og:title" content="You will not believe this harbour">${ld({ '@type': 'NewsArticle', headline: 'Harbour dredged' })}`,
    ),
  );
  expect(source.findings.filter(({ field }) => field === 'title')).toEqual([
    { field: 'title', value: 'Harbour dredged', from: 'json-ld' },
    { field: 'title', value: 'Harbour, dredged', from: 'dublin-core' },
    { field: 'title', value: 'You will not believe this harbour', from: 'opengraph' },
    { field: 'title', value: 'Harbour - The Post', from: 'page' },
  ]);
});

test('several authors stand apart, and addresses are no names', async () => {
  const author = [
    { givenName: 'Ann', familyName: 'Marlow' },
    'Ida Crane',
    { name: 'Harbour; Board' },
    'https://post.example/ann',
  ];
  const tags = ['Marlow, Ann', 'Crane, Ida'].map(
    (name) => `<meta name="citation_author" content="${name}">`,
  );
  const source = await read(page(ld({ '@type': 'Article', author }) + tags.join('')));
  expect(foundFor(source, 'author')).toEqual([
    'Marlow, Ann; Ida Crane; Harbour, Board',
    'Marlow, Ann; Crane, Ida',
  ]);
});

test('a day that could be a month is not guessed', async () => {
  const source = await read(
    page(
      '<meta name="citation_date" content="03/04/2025"><meta name="DC.date" content="2025-04-03">',
    ),
  );
  expect(foundFor(source, 'issued')).toEqual(['2025-04-03']);
});

test('a paper is described with its journal, its volume and its pages', async () => {
  const issue = {
    '@type': 'PublicationIssue',
    issueNumber: '2',
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: 7,
      isPartOf: { '@type': 'Periodical', name: 'Annals of Silt' },
    },
  };
  const source = await read(
    page(
      ld({
        '@type': 'ScholarlyArticle',
        isPartOf: issue,
        pageStart: 3,
        pageEnd: 19,
        sameAs: 'https://doi.org/10.5555/SILT.7',
      }),
    ),
  );
  const found = ['type', 'container', 'volume', 'issue', 'page', 'doi'].map(
    (field) => foundFor(source, field)[0],
  );
  expect(found).toEqual(['article-journal', 'Annals of Silt', '7', '2', '3-19', '10.5555/silt.7']);
});

test('the article is described, not the page around it nor the stories beside it', async () => {
  const source = await read(
    page(
      ld([
        { '@type': 'WebPage', name: 'The Post' },
        { '@type': 'NewsArticle', headline: 'Another', url: 'https://post.example/another' },
        { '@type': 'NewsArticle', headline: 'This one', url: 'https://post.example/story' },
      ]),
    ),
  );
  expect(source.title).toBe('This one');
});

test('an address of another site is not taken, which is said', async () => {
  const source = await read(
    page(
      '<link rel="canonical" href="https://wire.example/story"><meta property="og:url" content="https://www.post.example/story">',
    ),
  );
  expect(foundFor(source, 'url')).toEqual(['https://www.post.example/story']);
  expect(source.remarks).toContain(
    'It names an address of another site as its own, which was not taken: https://wire.example/story',
  );
});

test.each([
  ['Harbour dredged | The Post', 'The Post', 'Harbour dredged'],
  ['The Post: Harbour dredged', 'The Post', 'The Post: Harbour dredged'],
  ['The Post – Harbour dredged – again', 'The Post', 'Harbour dredged – again'],
  ['Silt – a history', '', 'Silt – a history'],
])('of the title %s on the site %s, %s is the title', async (title, site, expected) => {
  const source = await read(
    page(
      `<title>${title}</title><meta property="og:site_name" content="${site}">`,
      '<p>Words that say something at all.</p>',
    ),
  );
  expect(source.title).toBe(expected);
});

test('what is retracted says so in many ways, and what is about retractions does not', async () => {
  const retractions = [
    page('<meta name="citation_title" content="RETRACTED ARTICLE: Silt and storms">'),
    page('<title>Retracted: Silt and storms</title>', '<p>x</p>'),
    page('<title>Withdrawn. Silt and storms</title>', '<p>x</p>'),
    page('<meta name="citation_retraction_date" content="2025-06-03">'),
    page(ld({ '@type': 'ScholarlyArticle', headline: 'Silt', creativeWorkStatus: 'Retracted' })),
  ];
  for (const markup of retractions) expect((await read(markup)).retraction).not.toBeNull();
  const about = page(
    '<title>Retractions in coastal science</title>',
    '<h1>Retractions in coastal science</h1>',
  );
  expect((await read(about)).retraction).toBeNull();
});

test('what a page tells cannot reach into the process that reads it', async () => {
  const source = await read(
    page(
      `${ld({ '@type': 'NewsArticle' }).replace('{', '{"__proto__":{"headline":"reached"},')}<i itemscope itemtype="https://schema.org/Article"><b itemprop="__proto__">reached</b></i>`,
    ),
  );
  expect(JSON.stringify(source.findings)).not.toContain('reached');
  expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
});
