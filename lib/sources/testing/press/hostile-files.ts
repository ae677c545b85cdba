import type { Hostile } from './hostile-pages.ts';
import { hostilePdfs, pdf } from './hostile-pdfs.ts';

/** Bytes as they come, the same each time. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const mediaTypes = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'text/plain',
  '',
  'image/png',
  'application/zip',
  'application/octet-stream',
];

const random: Hostile[] = [
  ...mediaTypes.map((mediaType, at) => ({
    name: `random bytes as ${mediaType || 'nothing'}`,
    mediaType,
    body: noise(200_000, at + 1),
  })),
  pdf(
    'random bytes behind the sign of a PDF',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(200_000, 99)]),
  ),
  {
    name: 'letters of all encodings at random',
    mediaType: 'text/html',
    body: noise(2_000_000, 7).map((byte) => byte | 0x80),
  },
  {
    name: 'a page in UTF-16 of half characters',
    mediaType: 'text/html',
    body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(400_001, 0xd8)]),
  },
  { name: 'text of zeros', mediaType: 'text/plain', body: new Uint8Array(5_000_000) },
  {
    name: 'a text of fifty megabytes',
    mediaType: 'text/plain',
    body: Buffer.alloc(50_000_000, 'a b\n'),
  },
];

export const hostileFiles: readonly Hostile[] = [...hostilePdfs, ...random];
