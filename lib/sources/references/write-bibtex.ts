import type { CslDate } from '../../domain/reference/csl-date.ts';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import type { CslName } from '../../domain/reference/csl-names.ts';

/** The entry types that say what a type of CSL says; for any other, `entrysubtype` says the rest. */
const entryTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  document: 'misc',
  manuscript: 'unpublished',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  periodical: 'periodical',
  report: 'report',
  software: 'software',
  thesis: 'thesis',
  webpage: 'online',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A reference as an entry that BibLaTeX and BibTeX of old read, in UTF-8. */
export function bibtexEntry(item: CslItem, key: string): string {
  const isArticle = item.type.startsWith('article');
  const exact = entryTypes[item.type];
  const type = exact ?? (isArticle ? 'article' : 'misc');
  const [year, month] = item.issued?.['date-parts']?.[0] ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author?.map(authorName).join(' and ')],
    // The second pair of braces keeps capitals where a style would lower them.
    ['title', item.title && `{${latex(item.title)}}`],
    ['entrysubtype', exact ? undefined : item.type.replace(/^article-/, '')],
    [isArticle ? 'journal' : 'booktitle', latex(item['container-title'])],
    ['publisher', item.publisher && `{${latex(item.publisher)}}`],
    ['volume', latex(item.volume)],
    ['number', latex(item.issue ?? item.number)],
    ['pages', latex(item.page?.replace(/(\w)-(\w)/g, '$1\u0000$2'))?.replaceAll('\u0000', '--')],
    ['date', isoDate(item.issued)],
    ['year', year?.toString().padStart(4, '0') ?? latex(item.issued?.literal)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['doi', verbatim(item.DOI)],
    ['url', verbatim(item.URL)],
    ['urldate', isoDate(item.accessed)],
    ['language', latex(item.language)],
    ['note', latex(item.note)],
  ];
  const said = fields.filter(([, value]) => value !== undefined && value !== '');
  return `@${type}{${key},\n${said.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

function authorName({ family, given, literal }: CslName): string {
  if (literal === 'others') return literal;
  if (family === undefined || given === undefined) return `{${latex(literal ?? family ?? given)}}`;
  return [family, given].map(namePart).join(', ');
}

/** Braces keep together what would be taken apart at a comma or at "and". */
function namePart(part: string): string {
  return /,|\band\b/i.test(part) ? `{${latex(part)}}` : (latex(part) ?? '');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

/** Text with every sign that means something to LaTeX written as itself. */
function latex(text: string | undefined): string | undefined {
  return text
    ?.replace(/[\\{}~^"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/(?<!\\textbackslash\{)[%&#$_]/g, '\\$&')
    .replace(/([-'`,<>])(?=\1)|([?!])(?=`)/g, '$&{}');
}

/** An address as it is, but for the braces that would end it. */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function isoDate(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts']?.[0];
  return parts?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
