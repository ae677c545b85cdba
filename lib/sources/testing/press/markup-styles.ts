import type { Voice } from './voice.ts';
import { fullName } from './voices.ts';

/** What changes on a page from one look to the next while its words stay. */
export type Furniture = { advertisement: string; related: readonly string[]; clock: string };

export const someFurniture: Furniture = {
  advertisement: 'Crane Ferries: cross the bay for less',
  related: ['Salt meadows flooded again', 'Who pays for the dike', 'Ferry timetable for summer'],
  clock: '2 minutes ago',
};

/** The fields that a style of markup tells of a page; the others it leaves unsaid. */
type Tells = 'author' | 'publisher' | 'issued' | 'language' | 'url';

export type MarkupStyle = {
  name: string;
  tells: readonly Tells[];
  type: string;
  /** Whether given names and family names are told apart. */
  tellsNamesApart: boolean;
  /** Whether the root of the page names its language. */
  hasLanguage?: boolean;
  head(voice: Voice, path: string): string;
  body(voice: Voice, furniture: Furniture): string;
};

export const PUBLISHED = '2025-06-03';
const AT = `${PUBLISHED}T23:40:00-07:00`;

const everything: readonly Tells[] = ['author', 'publisher', 'issued', 'language', 'url'];
const lastFirst = ({ given, family }: Voice) => `${family}, ${given}`;
const siteTitle = (voice: Voice) => `<title>${voice.headline} | ${voice.publisher}</title>`;
const canonical = (path: string) => `<link rel="canonical" href="${path}">`;
const paragraphs = (voice: Voice, wrap: (text: string) => string) =>
  voice.paragraphs.map(wrap).join('\n');
const quoted = (text: string) => text.replaceAll('"', '&quot;');
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

function related({ related: titles }: Furniture): string {
  return titles.map((title, at) => `<li><a href="/more/${at}">${title}</a></li>`).join('');
}

function newsArticle(voice: Voice) {
  return {
    '@type': 'NewsArticle',
    headline: voice.headline,
    datePublished: AT,
    dateModified: '2025-06-05T08:00:00Z',
    inLanguage: voice.language,
  };
}

/** A page of today: landmarks around an article. */
function modern(voice: Voice, furniture: Furniture): string {
  return `<header role="banner"><nav><a href="/">Home</a><a href="/news">News</a></nav>
<span class="clock">${furniture.clock}</span></header>
<main><article><header><h1>${voice.headline}</h1>
<p class="byline"><a rel="author" href="/people/1">${fullName(voice)}</a>
<time datetime="${AT}">${furniture.clock}</time></p></header>
${paragraphs(voice, (text) => `<p>${quoted(text)}</p>`)}
<aside class="advert">${furniture.advertisement}</aside></article></main>
<section class="related"><h2>Related</h2><ul>${related(furniture)}</ul></section>
<footer>Alder Bay Media · ${furniture.clock}</footer>`;
}

/** A page without a word of what its parts are for, its words broken up by inline tags. */
function soup(voice: Voice, furniture: Furniture): string {
  const broken = (text: string) =>
    `<span>${quoted(text.slice(0, 9))}<b>${quoted(text.slice(9, 14))}</b>${quoted(text.slice(14, 30))}<wbr>${quoted(text.slice(30))}</span>`;
  return `<div class="wrap"><div class="c1"><div><a href="/">Home</a> <a href="/s">Sport</a></div></div>
<div class="c2"><div class="ad-slot">${furniture.advertisement}</div><h1><span>${voice.headline}</span></h1>
<div class="c3">${paragraphs(voice, (text) => `<div>${broken(text)}</div>`)}</div>
<h3>More</h3><ul>${related(furniture)}</ul></div><div class="c9">© Alder Bay Media</div></div>`;
}

/** A page of the nineties: tables for the layout, line breaks for paragraphs, no closing tags. */
function tables(voice: Voice, furniture: Furniture): string {
  return `<center><table width=700><tr><td colspan=2><font size=1>${furniture.clock}</font>
<tr><td width=150><a href=/>Home</a><br><a href=/n>News</a><br><a href=/w>Weather</a>
<td><h1><font face=Times>${voice.headline}</font></h1><p class=date>${voice.date}
<p class=author>${voice.byline}<p>${paragraphs(voice, (text) => `${quoted(text)}<br><br>`)}</table></center>`;
}

/** A weblog, with microdata in its markup. */
function weblog(voice: Voice, furniture: Furniture): string {
  return `<div id="page"><div itemscope itemtype="https://schema.org/BlogPosting">
<h1 itemprop="headline">${voice.headline}</h1><div class="meta">
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${fullName(voice)}</span></span>
<meta itemprop="datePublished" content="${AT}"><meta itemprop="inLanguage" content="${voice.language}">
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${voice.publisher}"></span>
</div><div itemprop="articleBody">${paragraphs(voice, (text) => `<p>${quoted(text)}</p>`)}</div></div>
<div id="comments"><p>First, ${furniture.clock}</p></div><div class="sidebar"><ul>${related(furniture)}</ul></div></div>`;
}

export const markupStyles: readonly MarkupStyle[] = [
  {
    name: 'json-ld',
    tells: everything,
    type: 'article-newspaper',
    tellsNamesApart: false,
    head: (voice, path) =>
      siteTitle(voice) +
      canonical(path) +
      jsonLd({
        '@context': 'https://schema.org',
        ...newsArticle(voice),
        author: [{ '@type': 'Person', name: fullName(voice) }],
        publisher: { '@type': 'NewsMediaOrganization', name: voice.publisher },
      }),
    body: modern,
  },
  {
    name: 'json-ld graph, names apart',
    tells: everything,
    type: 'article-newspaper',
    tellsNamesApart: true,
    head: (voice, path) =>
      siteTitle(voice) +
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Organization', '@id': '#org', name: voice.publisher },
          { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home' }] },
          {
            ...newsArticle(voice),
            url: path,
            author: { '@id': '#who' },
            publisher: { '@id': '#org' },
          },
          { '@type': 'Person', '@id': '#who', givenName: voice.given, familyName: voice.family },
        ],
      }),
    body: soup,
  },
  {
    name: 'broken json-ld',
    tells: everything,
    type: 'article-newspaper',
    tellsNamesApart: false,
    head: (voice, path) => `${siteTitle(voice)}${canonical(path)}
<script type="application/ld+json">//<![CDATA[
{"@type": ["NewsArticle"], "headline": "${voice.headline}", "author": ["${fullName(voice)}",],
"publisher": {"name": "${voice.publisher}"}, "description": "two
lines", "datePublished": "${AT}", "inLanguage": {"alternateName": "${voice.language}"},}
//]]></script><script type="application/ld+json">{"@type": "WebPage", oops</script>`,
    body: modern,
  },
  {
    name: 'citation tags',
    tells: everything,
    type: 'article-journal',
    tellsNamesApart: true,
    head: (voice, path) => `${siteTitle(voice)}${canonical(path)}
<meta name="citation_title" content="${voice.headline}"><meta name="citation_author" content="${lastFirst(voice)}">
<meta name="citation_journal_title" content="Annals of Alder Bay"><meta name="citation_publisher" content="${voice.publisher}">
<meta name="citation_publication_date" content="2025/06/03"><meta name="citation_language" content="${voice.language}">
<meta name="citation_volume" content="12"><meta name="citation_firstpage" content="7"><meta name="citation_lastpage" content="19">
<meta name="citation_doi" content="https://doi.org/10.5555/Alder.2025.7">`,
    body: modern,
  },
  {
    name: 'dublin core',
    tells: everything,
    type: 'webpage',
    tellsNamesApart: true,
    head: (voice, path) => `${siteTitle(voice)}${canonical(path)}
<meta name="DC.title" content="${voice.headline}"><meta name="DC.creator" content="${lastFirst(voice)}">
<meta name="DC.publisher" content="${voice.publisher}"><meta name="DCTERMS.issued" content="${PUBLISHED}">
<meta name="DC.language" content="${voice.language}">`,
    body: soup,
  },
  {
    name: 'opengraph',
    tells: everything,
    type: 'webpage',
    tellsNamesApart: false,
    head: (voice, path) => `${siteTitle(voice)}
<meta property="og:title" content="${voice.headline}"><meta property="og:type" content="article">
<meta property="og:site_name" content="${voice.publisher}"><meta property="og:url" content="${path}">
<meta property="og:locale" content="${voice.language.replace('-', '_')}">
<meta property="article:author" content="https://faces.example/someone"><meta property="article:author" content="${fullName(voice)}">
<meta property="article:published_time" content="${AT}">`,
    body: modern,
  },
  {
    name: 'microdata',
    tells: everything,
    type: 'post-weblog',
    tellsNamesApart: false,
    head: (voice, path) => siteTitle(voice) + canonical(path),
    body: weblog,
  },
  {
    name: 'page alone',
    hasLanguage: true,
    tells: ['author', 'issued', 'language', 'url'],
    type: 'webpage',
    tellsNamesApart: false,
    head: (voice, path) => siteTitle(voice) + canonical(path),
    body: modern,
  },
  {
    name: 'nineties',
    tells: ['author', 'issued'],
    type: 'webpage',
    tellsNamesApart: false,
    head: (voice) => `<title>${voice.headline}</title>`,
    body: tables,
  },
];
