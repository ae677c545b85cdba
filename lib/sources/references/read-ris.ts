import type { CslDate } from '../../domain/reference/csl-date.ts';
import { cslNames } from '../../domain/reference/csl-names.ts';
import { cslTypes } from '../../domain/reference/csl-types.ts';
import type { ReadEntry } from './read-entry.ts';
import { cslTypeOfRis } from './ris-types.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

type Tags = Map<string, string[]>;

/** The references of a RIS file: tagged lines from `TY` to `ER`, untagged ones go on with the last. */
export function readRis(text: string): ReadEntry[] {
  const entries: ReadEntry[] = [];
  let open: { line: number; tags: Tags; last: string } | null = null;
  let strayLine: number | null = null;

  const close = () => {
    if (open) entries.push(entryOf(open.line, open.tags));
    open = null;
  };
  const strayEnds = () => {
    if (strayLine === null) return;
    const problem = 'These lines belong to no reference: none begins (TY) before them.';
    entries.push({ line: strayLine, key: null, problem });
    strayLine = null;
  };

  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim();
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY') {
      close();
      strayEnds();
      open = { line: at + 1, tags: new Map([['TY', [value.trim()]]]), last: 'TY' };
    } else if (!open) {
      if (line !== '' && tag !== 'ER') strayLine ??= at + 1;
    } else if (tag === 'ER') {
      close();
    } else if (tag !== undefined) {
      open.last = tag;
      open.tags.set(tag, [...(open.tags.get(tag) ?? []), value.trim()]);
    } else if (line !== '') {
      const values = open.tags.get(open.last) ?? [''];
      values[values.length - 1] = `${values.at(-1)} ${line}`.trim();
    }
  }
  close();
  strayEnds();
  return entries;
}

function entryOf(line: number, tags: Tags): ReadEntry {
  const first = (...names: string[]) =>
    names.flatMap((name) => tags.get(name) ?? []).find((value) => value !== '');
  const key = first('ID') ?? null;
  const author = [...(tags.get('AU') ?? []), ...(tags.get('A1') ?? [])].join('; ');
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined);
  const item = {
    id: key ?? '',
    type: cslTypes.find((type) => type === first('M3')) ?? cslTypeOfRis(first('TY') ?? ''),
    title: first('TI', 'T1', 'CT', 'BT'),
    author: cslNames(author),
    'container-title': first('T2', 'JF', 'JO', 'JA', 'J2'),
    publisher: first('PB'),
    volume: first('VL'),
    issue: first('IS', 'CP'),
    page: [...new Set(pages)].join('-') || undefined,
    issued: date(first('DA')) ?? date(first('PY', 'Y1')),
    accessed: date(first('Y2')),
    URL: first('UR', 'L2', 'L1'),
    DOI: first('DO'),
    language: first('LA'),
    note: tags.get('N1')?.join('\n'),
  };
  return { line, key, item };
}

/** `2024/03/02/`, `2024///` and ISO dates. */
const DATE = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?(?:\/.*)?)?)?$/;

function date(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  const [, ...parts] = DATE.exec(value) ?? [];
  if (parts.length === 0) return { raw: value };
  return { 'date-parts': [parts.filter((part) => part !== undefined).map(Number)] };
}
