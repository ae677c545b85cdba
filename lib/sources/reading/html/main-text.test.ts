import { expect, test } from 'vitest';
import { specimen } from '../../testing/press/corpus.ts';
import { markupStyles, someFurniture } from '../../testing/press/markup-styles.ts';
import { voices } from '../../testing/press/voices.ts';
import { read } from '../../testing/read.ts';
import { readPage } from '../read-page.ts';

const prose = Array.from(
  { length: 4 },
  (_, at) =>
    `<p>In year ${at} the harbour of Alder Bay was dredged, and the silt was brought to the salt meadows behind the dike.</p>`,
).join('\n');

async function textOf(markup: string): Promise<string> {
  const { text } = await read(
    `<!doctype html><title>x</title><article><h1>Harbour</h1>${prose}${markup}${prose}</article>`,
  );
  return text;
}

test('other advertisements, other stories beside it and another time leave the text as it was', async () => {
  const later = {
    advertisement: 'Meadow Hotel: two nights, one price',
    related: ['The herring is back', 'New dike, old quarrel', 'Five walks', 'Ferry on strike'],
    clock: 'yesterday',
  };
  for (const voice of voices) {
    for (const style of markupStyles) {
      const [then, now] = await Promise.all(
        [someFurniture, later].map((furniture) =>
          readPage(specimen(voice, style, 'utf-8', 'meta', furniture).page),
        ),
      );
      expect([style.name, now?.text]).toEqual([style.name, then?.text]);
    }
  }
});

test.each([
  ['inline tags within a word', '<p>un<b>believ</b><i>ably</i> high</p>', 'unbelievably high'],
  [
    'places where a word may break',
    '<p>harbour<wbr>master<p>silt&shy;ation',
    'harbourmaster\n\nsiltation',
  ],
  ['line breaks', '<p>Dear Ann,<br>come home<br><br>Ida</p>', 'Dear Ann,\ncome home\n\nIda'],
  ['lists', '<ul><li>silt<li>sand<ul><li>fine</ul></ul>', 'silt\nsand\nfine'],
  [
    'tables',
    '<table><caption>Costs</caption><tr><th>Town<th>Share<tr><td>Alder Bay<td>5</table>',
    'Costs\nTown\tShare\nAlder Bay\t5',
  ],
  [
    'tables for layout',
    '<table><tr><td><p>left side</p></td><td><p>right side</p></td></tr></table>',
    'left side\nright side',
  ],
  [
    'captions',
    '<figure><img src=x><figcaption>The basin in 1998</figcaption></figure>',
    'The basin in 1998',
  ],
  [
    'quotations',
    '<blockquote><p>Nobody wanted to wait.</p><cite>Ida Crane</cite></blockquote>',
    'Nobody wanted to wait.\n\nIda Crane',
  ],
  ['headings', '<h2>What it costs</h2>', 'What it costs'],
  [
    'readings above the letters',
    '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>町</p>',
    '港町',
  ],
  ['programs as they are set', '<pre>one\n  two\n\nthree</pre>', 'one\n  two\n\nthree'],
  ['terms', '<dl><dt>Silt</dt><dd>What settles</dd></dl>', 'Silt\nWhat settles'],
  ['signs that steer direction', '<p>\u202bשלום\u202c \u2067עולם\u2069</p>', 'שלום עולם'],
  [
    'boxes of facts',
    '<aside><h3>In numbers</h3><p>Two metres of silt.</p></aside>',
    'In numbers\n\nTwo metres of silt.',
  ],
  [
    'corrections',
    '<footer><p>An earlier version said three metres.</p></footer>',
    'An earlier version said three metres.',
  ],
  [
    'details that are folded',
    '<details><summary>More</summary><p>The whole list.</p></details>',
    'More\n\nThe whole list.',
  ],
])('%s are read as a person sees them', async (_what, markup, text) => {
  expect(await textOf(markup)).toContain(`\n\n${text}\n\n`);
});

test.each([
  ['scripts and styles', '<script>var a="secret"</script><style>.secret{}</style>'],
  [
    'what is hidden',
    '<p hidden>secret</p><p style="display: none">secret</p><p class="sr-only">secret</p>',
  ],
  ['advertisements', '<div class="ad-slot"><p>secret</p></div><aside class="promo">secret</aside>'],
  ['buttons to share', '<div class="share-bar"><a href=x>secret</a></div><button>secret</button>'],
  ['comments of readers', '<section id="comments"><p>secret</p></section>'],
  [
    'templates and forms to fill',
    '<template><p>secret</p></template><select><option>secret</select>',
  ],
])('%s are no part of the text', async (_what, markup) => {
  expect(await textOf(markup)).not.toContain('secret');
});

test('an element with a suspicious name that holds the article is the article', async () => {
  const { text } = await read(
    `<!doctype html><title>x</title><div class="no-ad share-enabled">${prose}${prose}</div><footer>secret</footer>`,
  );
  expect(text).toContain('In year 3 the harbour');
  expect(text).not.toContain('secret');
});
