import type { ReadSource } from '../../domain/health/source-finding.ts';
import { Unreadable } from '../isolated/unreadable.ts';
import { readHtml } from './html/read-html.ts';
import { kindOfFile } from './kind-of-file.ts';
import {
  LONGEST_VALUE,
  MOST_CHARACTERS,
  MOST_REMARKS,
  type PageToRead,
} from './read-source-shape.ts';
import { readText } from './read-text.ts';

/**
 * Reads a page or a file here and now; only ever to be called in isolation. See `readSource`.
 *
 * @throws Unreadable for a file that is none of those that can be read
 */
export async function readPage(page: PageToRead): Promise<ReadSource> {
  const kind = kindOfFile(page);
  if (typeof kind === 'object') throw new Unreadable(kind.refused);
  if (kind === 'html') return withinBounds(readHtml(page));
  if (kind === 'text') return withinBounds(readText(page));
  const { readPdf } = await import('./pdf/read-pdf.ts');
  return withinBounds(await readPdf(page));
}

function withinBounds(read: ReadSource): ReadSource {
  const text = read.text.slice(0, MOST_CHARACTERS).toWellFormed();
  const cut = 'It is longer than two million characters; the rest was left out.';
  const remarks = read.text.length > MOST_CHARACTERS ? [cut, ...read.remarks] : read.remarks;
  return {
    ...read,
    text,
    title: read.title.slice(0, LONGEST_VALUE),
    remarks: remarks.slice(0, MOST_REMARKS).map((remark) => remark.slice(0, LONGEST_VALUE)),
  };
}
