import type { CslDate } from '../../domain/reference/csl-date.ts';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import { authorLine } from '../../domain/reference/csl-names.ts';
import { risTypeOf } from './ris-types.ts';

/** A reference as a RIS record. */
export function risRecord(item: CslItem, key: string): string {
  const { ris, isExact } = risTypeOf(item.type);
  const [start, end] = pages(item.page);
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', ris],
    ['ID', key],
    ['M3', isExact ? undefined : item.type],
    ...(item.author ?? []).map((name): [string, string] => ['AU', authorLine([name])]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['VL', item.volume],
    ['IS', item.issue ?? item.number],
    ['SP', start],
    ['EP', end],
    ['PY', item.issued?.['date-parts']?.[0]?.[0]?.toString() ?? item.issued?.literal],
    ['DA', date(item.issued)],
    ['Y2', date(item.accessed)],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const said = tags.filter(([, value]) => value !== undefined && value !== '');
  const lines = said.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/** First and last, where it is as simple as that. */
function pages(page: string | undefined): [start?: string | undefined, end?: string] {
  const [, start, end] = /^([^-]+)-([^-]+)$/.exec(page ?? '') ?? [];
  return start !== undefined && end !== undefined && start !== end ? [start, end] : [page];
}

/** `2024/03/02/`: each part has its place, known or not. */
function date(given: CslDate | undefined): string | undefined {
  const parts = given?.['date-parts']?.[0];
  if (!parts) return undefined;
  const [year, month = '', day = ''] = parts.map((part, at) =>
    String(part).padStart(at === 0 ? 4 : 2, '0'),
  );
  return `${year}/${month}/${day}/`;
}
