import { expect, test } from 'vitest';
import { itemOf } from '../../domain/reference/csl-item.ts';
import { referenceStyles } from '../../domain/reference/reference-styles.ts';
import { undescribed } from '../../domain/source/source.ts';
import { styleReferences } from './style-references.ts';

const items = [
  itemOf(
    'news',
    {
      ...undescribed,
      type: 'article-newspaper',
      title: 'Harbour dues rise',
      author: 'Lund, Maria; Harbour Office',
      container: 'Alder Bay Gazette',
      issued: '2024-03-02',
      url: 'https://gazette.example/dues',
      archiveUrl: 'https://archive.example/1',
    },
    '2025-01-04',
  ),
  itemOf('paper', {
    ...undescribed,
    type: 'article-journal',
    title: 'On tides',
    author: 'Berg, Jan; Ortiz, Ana',
    container: 'Journal of Harbours',
    volume: '12',
    issue: '4',
    page: '12-19',
    issued: '2021',
    doi: '10.5555/tides',
  }),
  itemOf('town', { ...undescribed, type: 'webpage', title: 'Opening <script>', publisher: 'Town' }),
];

const written = (style: (typeof referenceStyles)[number], language = 'en') =>
  styleReferences(items, style, language).map(({ parts }) =>
    parts.map(({ words, isItalic }) => (isItalic ? `_${words}_` : words)).join(''),
  );

test('APA', () => {
  expect(written('apa')).toEqual([
    'Berg, J., & Ortiz, A. (2021). On tides. _Journal of Harbours_, _12_(4), 12–19. https://doi.org/10.5555/tides',
    'Lund, M. & Harbour Office. (2024, March 2). Harbour dues rise. _Alder Bay Gazette_. https://gazette.example/dues',
    'Town. (n.d.). _Opening <script>_.',
  ]);
});

test('Chicago, by author and date', () => {
  expect(written('chicago')).toEqual([
    'Berg, Jan, and Ana Ortiz. 2021. “On tides.” _Journal of Harbours_ 12 (4): 12–19. https://doi.org/10.5555/tides.',
    'Lund, Maria and Harbour Office. 2024. “Harbour dues rise.” _Alder Bay Gazette_, March 2. https://gazette.example/dues.',
    'Town. n.d. “Opening <script>.”',
  ]);
});

test('Harvard', () => {
  expect(written('harvard')[0]).toBe(
    'Berg, J. and Ortiz, A. (2021) “On tides,” _Journal of Harbours_, 12(4), pp. 12–19. Available at: https://doi.org/10.5555/tides.',
  );
});

test('IEEE and Vancouver number them in the order of the brief', () => {
  expect(written('ieee')[0]).toBe(
    '[1] M. Lund and Harbour Office, “Harbour dues rise,” _Alder Bay Gazette_, Mar. 2, 2024. [Online]. Available: https://gazette.example/dues.',
  );
  expect(written('vancouver').map((words) => words.slice(0, 7))).toEqual([
    '1. Lund',
    '2. Berg',
    '3. Open',
  ]);
});

test('MLA', () => {
  expect(written('mla')[0]).toBe(
    'Berg, Jan, and Ana Ortiz. “On tides.” _Journal of Harbours_, vol. 12, no. 4, 2021, pp. 12–19, https://doi.org/10.5555/tides.',
  );
});

test('the terms are in the language of the brief where they are at hand, else in English', () => {
  expect(written('chicago', 'de')[0]).toContain('Berg, Jan, und Ana Ortiz');
  expect(written('chicago', 'fi')[0]).toContain('Berg, Jan, and Ana Ortiz');
});

test('every style can write nothing, one, and what hardly says anything', () => {
  for (const style of referenceStyles) {
    expect(styleReferences([], style, 'en')).toEqual([]);
    const bare = [itemOf('bare', { ...undescribed, title: 'Minutes' })];
    expect(
      styleReferences(bare, style, 'en')[0]
        ?.parts.map(({ words }) => words)
        .join(''),
    ).toContain('Minutes');
  }
});
