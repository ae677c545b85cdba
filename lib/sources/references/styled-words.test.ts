import { expect, test } from 'vitest';
import { styledWords } from './styled-words.ts';

test('italics are kept and every other tag is gone', () => {
  const html =
    '<div class="csl-entry">Lund, M. (2024). <i>Tides &#38; <b>dues</b></i>. <a href="x">Gazette</a></div>\n';
  expect(styledWords(html)).toEqual([
    { words: 'Lund, M. (2024). ', isItalic: false },
    { words: 'Tides & dues', isItalic: true },
    { words: '. Gazette', isItalic: false },
  ]);
});

test('numbers and what they count are apart', () => {
  const html =
    '<div><div class="csl-left-margin">1. </div><div class="csl-right-inline">Tides</div></div>';
  expect(styledWords(html)).toEqual([{ words: '1. Tides', isItalic: false }]);
});

test('what looks like a tag in a title stays its words', () => {
  expect(styledWords('&lt;script&gt;alert(1)&lt;/script&gt; &#x2014; 3 < 4 &unknown;')).toEqual([
    { words: '<script>alert(1)</script> — 3 < 4 &unknown;', isItalic: false },
  ]);
});
