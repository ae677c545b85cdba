/** A page made to stop, slow or fool whoever reads it. */
export type Hostile = { name: string; mediaType: string; body: string | Uint8Array };

const page = (name: string, body: string): Hostile => ({
  name,
  mediaType: 'text/html',
  body: `<!doctype html><html><head><title>${name}</title></head><body>${body}</body></html>`,
});
const ld = (name: string, json: string) =>
  page(name, `<script type="application/ld+json">${json}</script>`);
const prose = '<p>The harbour of Alder Bay will be dredged in autumn, the council decided.</p>';
const times = (count: number, text: string) => text.repeat(count);
const numbered = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

const nested = [
  'div',
  'b',
  'font',
  'table',
  'blockquote',
  'ul><li',
  'a',
  'form',
  'span',
  'svg',
  'q',
];

/** Depth: parsers, walkers and selectors that call themselves run out of stack. */
const deep: Hostile[] = [
  ...nested.map((tag) =>
    page(`10,000 of <${tag}> in each other`, `${times(10_000, `<${tag}>`)}x${prose}`),
  ),
  page('100,000 <div> in each other', times(100_000, '<div>') + prose),
  page('tables in cells', times(5_000, '<table><tr><td>') + prose),
  page('misnested inline tags', times(20_000, '<b><i></b></i><p>') + prose),
  page('misnested forms and tables', times(5_000, '<form><table><form><td></form><tr>') + prose),
  page('closing tags that nothing opened', times(50_000, '</div></p></b>') + prose),
  page('comments in comments', times(50_000, '<!-- <!-- -->') + prose),
  page('lists without items', times(5_000, '<ul><ol><dl>') + prose),
];

/** Width: what is quadratic in attributes, elements or text shows here. */
const wide: Hostile[] = [
  page('50,000 attributes', `<p ${numbered(50_000, (at) => ` a${at}="${at}"`)}>x</p>${prose}`),
  page('50,000 times one attribute', `<p ${times(50_000, ' class="x"')}>x</p>${prose}`),
  page('an attribute of five megabytes', `<p title="${times(5_000_000, 'x')}">x</p>${prose}`),
  page('a class of five megabytes', `<p class="${times(1_000_000, 'ad a ')}">x</p>${prose}`),
  page('a style of a megabyte', `<p style="${times(100_000, 'display: n;')}">x</p>${prose}`),
  page('50,000 paragraphs', times(50_000, '<p>x y z')),
  page(
    '50,000 links',
    numbered(50_000, (at) => `<a href="/${at}">${at}</a>`),
  ),
  page('a table of 50,000 cells', `<table>${times(500, `<tr>${times(100, '<td>1')}`)}</table>`),
  page('100,000 line breaks', times(100_000, 'a<br>')),
  page('ten megabytes in one word', times(10_000_000, 'x')),
  page('ten megabytes of spaces', `a${times(10_000_000, ' ')}b${prose}`),
  page('ten megabytes of line ends and spaces', times(3_000_000, '\n \t')),
  page('200,000 entities', times(200_000, '&amp;') + prose),
  page('entities that are none', times(50_000, '&lol9;&#x110000;&#0;') + prose),
  page('20,000 headlines', times(20_000, '<h1>x</h1>')),
  page('20,000 times', times(20_000, '<time datetime="2025-06-03">x</time>')),
  page(
    '20,000 bylines',
    numbered(20_000, (at) => `<div class="byline author">By ${at}</div>`),
  ),
  page(
    '5,000 items of microdata',
    times(5_000, '<div itemscope itemprop="author"><b itemprop="name">x</b>'),
  ),
  page(
    '20,000 meta tags',
    numbered(20_000, (at) => `<meta name="citation_author" content="A ${at}">`),
  ),
  page('a title of two megabytes', `<title>${times(500_000, 'x | ')}</title>${prose}`),
  page('characters without width', times(500_000, 'a\u200b\u00ad\u202e') + prose),
  page('marks upon marks', `<p>a${times(500_000, '\u0301')}</p>${prose}`),
  page('emptied by styles', `<div style="display:none">${times(100_000, prose)}</div>`),
];

/** Scripts, which do not run, and structures that hide traps. */
const scripted: Hostile[] = [
  page(
    'scripts that never end',
    `<script>for(;;){}</script><img src=x onerror="for(;;){}">${prose}`,
  ),
  page(
    'scripts that reach for the process',
    `<script>process.exit(1);require('fs')</script>${prose}`,
  ),
  page('a script that is never closed', `<script>${times(1_000_000, 'a<b')}`),
  page(
    'a style sheet that loads others',
    `<style>${times(20_000, '@import url(http://127.0.0.1:1/);')}</style>${prose}`,
  ),
  page(
    'frames, objects and a refresh',
    `<meta http-equiv=refresh content="0;url=file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe><object data=x></object>${prose}`,
  ),
  page(
    'a base somewhere else',
    `<base href="file:///etc/"><link rel=canonical href="passwd">${prose}`,
  ),
  page('an address that is a script', `<link rel=canonical href="javascript:alert(1)">${prose}`),
  page(
    'elements named like methods',
    `<form id="querySelector" name="body"><input name="textContent"><input name="parentNode"></form>${prose}`,
  ),
  page(
    'elements with odd names',
    `<constructor><__proto__ __proto__=x><a:b:c><x-${times(1000, 'y')}>${prose}`,
  ),
  page('templates in templates', times(5_000, '<template>') + prose),
  page(
    'a document type full of entities',
    `<!DOCTYPE x [<!ENTITY a "${times(1_000, '&b;')}">]>${prose}`,
  ),
  ld('JSON-LD 100,000 deep', `${times(100_000, '{"@graph":[')}1`),
  ld('JSON-LD 100,000 deep and sound', `${times(100_000, '[')}${times(100_000, ']')}`),
  ld(
    'JSON-LD of 100,000 things',
    `[${times(100_000, '{"@type":"NewsArticle","author":{"@id":"#a"}},')}{}]`,
  ),
  ld(
    'JSON-LD that points at itself',
    '{"@id":"#a","@type":"NewsArticle","isPartOf":{"@id":"#a"},"author":{"@id":"#a"}}',
  ),
  ld(
    'JSON-LD that would change all objects',
    '{"__proto__":{"headline":"x"},"constructor":{"prototype":{"x":1}},"@type":"NewsArticle"}',
  ),
  ld('JSON-LD of commas', `{"a":[1${times(1_000_000, ', ')}]}`),
  ld(
    'JSON-LD with values of the wrong kind',
    '{"@type":{"a":1},"headline":[[["x"]]],"author":7,"publisher":[null],"datePublished":{},"isPartOf":[[]]}',
  ),
  ld(
    'JSON-LD with a string of a megabyte',
    `{"@type":"NewsArticle","headline":"${times(1_000_000, 'x ')}"}`,
  ),
  page(
    '10,000 scripts of JSON-LD',
    times(10_000, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
  ),
];

/** Bait for every pattern that is used on what a page says. */
const bait: Hostile[] = [
  ...['2025-', '1/', '1 ', '3 June ', '年', '.'].map((unit) =>
    page(
      `a date of many "${unit}"`,
      `<time datetime="${times(100_000, unit)}">x</time><p class="date">${times(100_000, unit)}</p>`,
    ),
  ),
  ...[' | ', ' - ', '-', '|', ' ', ':: '].map((unit) =>
    page(
      `a title of many "${unit}"`,
      `<meta property="og:title" content="${times(200_000, unit)}"><title>${times(200_000, unit)}x</title>`,
    ),
  ),
  page(
    'a DOI without an end',
    `<meta name="citation_doi" content="${times(100_000, '10.1234/)')}">`,
  ),
  page('a language without an end', `<html lang="${times(100_000, 'en-')}">`),
  page('an address without an end', `<link rel=canonical href="https://${times(100_000, 'a.')}/">`),
  page(
    'words of walls over and over',
    times(20_000, 'cookie consent captcha subscribe to continue '),
  ),
  page('a byline of prefixes', `<p class="byline">${times(50_000, 'By: ')}</p>`),
  page('letters that went wrong over and over', times(100_000, 'Ã¼â€™')),
];

export const hostilePages: readonly Hostile[] = [...deep, ...wide, ...scripted, ...bait];
