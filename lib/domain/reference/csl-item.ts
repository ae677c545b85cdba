import { type Source, type SourceDescription, undescribed } from '../source/source.ts';
import { webAddress } from '../source/web-address.ts';
import { type CslDate, cslDate, isoDate } from './csl-date.ts';
import { authorLine, type CslName, cslNames } from './csl-names.ts';
import { cslType } from './csl-types.ts';

/** A reference as CSL-JSON 1.0.2 has it: as much of it as a SourceDescription can say. */
export type CslItem = {
  id: string;
  type: string;
  title?: string | undefined;
  author?: CslName[] | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  /** What reports and standards have instead of an issue. */
  number?: string | undefined;
  page?: string | undefined;
  issued?: CslDate | undefined;
  accessed?: CslDate | undefined;
  URL?: string | undefined;
  DOI?: string | undefined;
  language?: string | undefined;
  archive?: string | undefined;
  archive_location?: string | undefined;
  note?: string | undefined;
};

/** What is numbered by itself and not as a part of something. */
const numbered = new Set(['report', 'standard', 'patent', 'bill', 'legislation', 'regulation']);

/** Where a reference says that its archived copy is: formats have no field of their own for that. */
const ARCHIVED = 'Archived copy: ';

/**
 * The reference to a library entry. Of an unpublished source it says what readers may know and no
 * more.
 *
 * @param accessed the day of the capture that stands for it, as an ISO date
 */
export function itemOfSource(source: Source, accessed?: string): CslItem {
  if (source.kind === 'published') return itemOf(source.id, source.description, accessed);
  return itemOf(source.id, { ...undescribed, title: source.publicDescription });
}

/** A description as a reference; `descriptionOf` gives the same description back. */
export function itemOf(id: string, said: SourceDescription, accessed = ''): CslItem {
  const item: CslItem = { id, type: said.type };
  if (said.title !== '') item.title = said.title;
  if (said.author !== '') item.author = cslNames(said.author);
  if (said.container !== '') item['container-title'] = said.container;
  if (said.publisher !== '') item.publisher = said.publisher;
  if (said.volume !== '') item.volume = said.volume;
  if (said.issue !== '') item[numbered.has(said.type) ? 'number' : 'issue'] = said.issue;
  if (said.page !== '') item.page = said.page;
  if (said.issued !== '') item.issued = cslDate(said.issued);
  if (said.url !== '') item.URL = said.url;
  if (said.url !== '' && accessed !== '') item.accessed = cslDate(accessed);
  if (said.doi !== '') item.DOI = said.doi;
  if (said.language !== '') item.language = said.language;
  if (said.archiveUrl !== '') item.note = `${ARCHIVED}${said.archiveUrl}`;
  return item;
}

/**
 * What a reference says of a source, as plain text: without the markup that CSL allows in titles. An
 * address that nobody could be sent to is left out.
 */
export function descriptionOf(item: CslItem): SourceDescription {
  return {
    type: cslType(item.type),
    title: plain(item.title),
    author: authorLine(item.author ?? []),
    publisher: plain(item.publisher),
    issued: item.issued ? isoDate(item.issued) : '',
    url: webAddress(item.URL) ?? '',
    archiveUrl: archivedCopy(item),
    language: plain(item.language),
    doi: plain(item.DOI)
      .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
      .toLowerCase(),
    container: plain(item['container-title']),
    volume: plain(item.volume),
    issue: plain(item.issue ?? (numbered.has(cslType(item.type)) ? item.number : '')),
    page: plain(item.page).replace(/(\d)(?:–|--)(?=\w)/g, '$1-'),
  };
}

function archivedCopy({ note = '', archive, archive_location }: CslItem): string {
  const noted = note.split('\n').find((line) => line.startsWith(ARCHIVED));
  const places = [noted?.slice(ARCHIVED.length), archive_location, archive];
  return places.map(webAddress).find((address) => address !== null) ?? '';
}

/** The markup that CSL-JSON allows within text, and what registries leave there beside it. */
const MARKUP = /<\/?(?:i|b|em|strong|su[bp]|sc|span|jats:[a-z]+)(?:\s[^<>]*)?>/gi;
const escaped: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function plain(text = ''): string {
  return text
    .replace(MARKUP, '')
    .replace(/&(?:amp|lt|gt);/g, (sign) => escaped[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}
