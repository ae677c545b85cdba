import type { ReadSource } from '../../../domain/health/source-finding.ts';
import { decode } from '../encoding.ts';
import { describePage } from '../metadata/describe-page.ts';
import { natureOf } from '../nature.ts';
import type { PageToRead } from '../read-source-shape.ts';
import { retractionOf } from '../retraction.ts';
import { mainText } from './main-text.ts';
import { parsePage } from './parse.ts';
import { visibleCopy } from './visible-copy.ts';

/** Reads a page of HTML or XHTML. */
export function readHtml({ bytes, address, charset }: PageToRead): ReadSource {
  const { text: markup, encoding, remarks } = decode(bytes, charset, true);
  const page = parsePage(markup);
  const described = describePage(page, address);
  const copy = visibleCopy(page);
  const text = mainText(copy);
  const titles = described.findings.flatMap(({ field, value }) =>
    field === 'title' ? [value] : [],
  );
  const [title = ''] = titles;
  const judged = natureOf(page, text, title, described);
  const cut = 'The page is too large; only its beginning was read.';
  return {
    text,
    title,
    findings: described.findings,
    nature: judged.nature,
    remarks: [...judged.remarks, ...remarks, ...described.remarks, ...(copy.isCut ? [cut] : [])],
    mediaType: 'text/html',
    encoding,
    retraction: retractionOf(titles, described),
  };
}
