import { deflateSync } from 'node:zlib';
import type { Hostile } from './hostile-pages.ts';
import { file, stream, writePdf } from './pdf.ts';

export const pdf = (name: string, body: Uint8Array): Hostile => ({
  name,
  mediaType: 'application/pdf',
  body,
});
const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const sound = writePdf([['The harbour of Alder Bay will be dredged in autumn.']]);
const catalog = [1, '<< /Type /Catalog /Pages 2 0 R >>'] as const;
const pages = [2, '<< /Type /Pages /Count 1 /Kids [10 0 R] >>'] as const;
const leaf = [
  10,
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 11 0 R >>',
] as const;

/** Ten megabytes of nothing, packed; twice packed, a few bytes stand for gigabytes. */
function packed(size: number, layers: number): string {
  let bytes: Uint8Array = Buffer.alloc(size, ' ');
  for (let layer = 0; layer < layers; layer += 1) bytes = deflateSync(bytes);
  const filters = Array.from({ length: layers }, () => '/FlateDecode').join(' ');
  return stream(text(bytes), `/Filter [${filters}]`);
}

const deepArray = '['.repeat(100_000);

const structures: Hostile[] = [
  pdf(
    'a page tree that is its own child',
    file(new Map([catalog, [2, '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>']])),
  ),
  pdf(
    'a catalogue that is a page',
    file(new Map([[1, '<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>']])),
  ),
  pdf(
    'a billion pages',
    file(new Map([catalog, [2, '<< /Type /Pages /Count 1000000000 /Kids [10 0 R] >>'], leaf])),
  ),
  pdf('no pages at all', file(new Map([catalog]))),
  pdf('arrays in arrays', file(new Map([catalog, pages, leaf, [11, deepArray]]))),
  pdf(
    'dictionaries in dictionaries',
    file(new Map([catalog, pages, leaf, [11, '<</A'.repeat(50_000)]])),
  ),
  pdf(
    'a stream that says it is a terabyte',
    file(
      new Map([catalog, pages, leaf, [11, '<< /Length 1099511627776 >>\nstream\nx\nendstream']]),
    ),
  ),
  pdf(
    'a stream of negative length',
    file(new Map([catalog, pages, leaf, [11, '<< /Length -5 >>\nstream\nx\nendstream']])),
  ),
  pdf(
    'a length that is its own stream',
    file(new Map([catalog, pages, leaf, [11, '<< /Length 11 0 R >>\nstream\nx\nendstream']])),
  ),
  pdf(
    'a hundred megabytes packed',
    file(new Map([catalog, pages, leaf, [11, packed(100_000_000, 1)]])),
  ),
  pdf(
    'three hundred megabytes packed twice',
    file(new Map([catalog, pages, leaf, [11, packed(300_000_000, 2)]])),
  ),
  pdf(
    'a filter a thousand times',
    file(
      new Map([
        catalog,
        pages,
        leaf,
        [11, stream('x', `/Filter [${'/ASCIIHexDecode '.repeat(1_000)}]`)],
      ]),
    ),
  ),
  pdf(
    'operators without an end',
    file(new Map([catalog, pages, leaf, [11, stream('q '.repeat(2_000_000))]])),
  ),
  pdf(
    'text without an end',
    file(
      new Map([catalog, pages, leaf, [11, stream(`BT /F 11 Tf ${'(x) Tj '.repeat(300_000)}ET`)]]),
    ),
  ),
  pdf(
    'a form that draws itself',
    file(
      new Map([
        catalog,
        pages,
        [
          10,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 12 0 R >> >> /Contents 11 0 R >>',
        ],
        [11, stream('/X Do')],
        [
          12,
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 12 0 R >> >>',
          ),
        ],
      ]),
    ),
  ),
  pdf(
    'actions that run scripts',
    file(
      new Map([
        [
          1,
          '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (for\\(;;\\);) >> >>',
        ],
        pages,
        leaf,
        [11, stream('BT ET')],
      ]),
    ),
  ),
  pdf(
    'an object stream that holds itself',
    file(
      new Map([
        catalog,
        pages,
        leaf,
        [11, stream('11 0 12 0 x', '/Type /ObjStm /N 999999 /First 4 /Extends 11 0 R')],
      ]),
    ),
  ),
  pdf(
    'a broken font',
    file(
      new Map([
        catalog,
        pages,
        [
          10,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F 12 0 R >> >> /Contents 11 0 R >>',
        ],
        [11, stream('BT /F 11 Tf (words) Tj ET')],
        [12, '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 13 0 R >>'],
        [13, '<< /Type /FontDescriptor /FontFile2 14 0 R /Flags 4 >>'],
        [14, stream('\u0000\u0001\u0000\u0000\u00ff\u00ff'.repeat(1_000))],
      ]),
    ),
  ),
  pdf(
    'letters that stand for a megabyte each',
    file(
      new Map([
        catalog,
        pages,
        [
          10,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F 12 0 R >> >> /Contents 11 0 R >>',
        ],
        [11, stream(`BT /F 11 Tf <${'0001'.repeat(2_000)}> Tj ET`)],
        [
          12,
          '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [13 0 R] /ToUnicode 14 0 R >>',
        ],
        [
          13,
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
        ],
        [
          14,
          stream(
            `1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <${'0041'.repeat(100_000)}> endbfchar`,
          ),
        ],
      ]),
    ),
  ),
  pdf(
    'a map of all characters, over and over',
    file(
      new Map([
        catalog,
        pages,
        [
          10,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F 12 0 R >> >> /Contents 11 0 R >>',
        ],
        [11, stream('BT /F 11 Tf <0001> Tj ET')],
        [
          12,
          '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [12 0 R] /ToUnicode 14 0 R >>',
        ],
        [14, stream('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange '.repeat(50))],
      ]),
    ),
  ),
];

const damaged: Hostile[] = [
  ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) =>
    pdf(`a PDF cut off at ${share}`, sound.subarray(0, Math.floor(sound.length * share))),
  ),
  pdf(
    'a PDF whose table points anywhere',
    Buffer.from(text(sound).replace(/\d{10} 00000 n/g, '9999999999 00000 n'), 'latin1'),
  ),
  pdf(
    'a PDF whose table is far away',
    Buffer.from(text(sound).replace(/startxref\n\d+/, 'startxref\n99999999999'), 'latin1'),
  ),
  pdf(
    'a PDF whose tables follow each other in a ring',
    Buffer.from(
      text(sound)
        .replace('/Root', '/Prev 9 /Root')
        .replace(/startxref\n(\d+)/, 'startxref\n$1'),
      'latin1',
    ),
  ),
  pdf('a megabyte behind the end of a PDF', Buffer.concat([sound, Buffer.alloc(1_000_000, 'x')])),
];

export const hostilePdfs: readonly Hostile[] = [...structures, ...damaged];
