import { pageRange, type Said, together } from './said.ts';

// What schema.org's words say of a page, written as JSON-LD or as microdata.

/** A thing with its properties, as schema.org nests them. */
export type Item = { [property: string]: unknown };

const typeOfItem = new Map<string, string>([
  ...['NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle'].map(
    (type) => [type, 'article-newspaper'] as const,
  ),
  ...['BackgroundNewsArticle', 'AskPublicNewsArticle', 'ReviewNewsArticle'].map(
    (type) => [type, 'article-newspaper'] as const,
  ),
  ['ScholarlyArticle', 'article-journal'],
  ['MedicalScholarlyArticle', 'article-journal'],
  ['BlogPosting', 'post-weblog'],
  ['LiveBlogPosting', 'post-weblog'],
  ['SocialMediaPosting', 'post'],
  ['DiscussionForumPosting', 'post'],
  ['Report', 'report'],
  ['TechArticle', 'webpage'],
  ['Article', 'webpage'],
  ['AdvertiserContentArticle', 'webpage'],
  ['SatiricalArticle', 'webpage'],
  ['Book', 'book'],
  ['Chapter', 'chapter'],
  ['Thesis', 'thesis'],
  ['Dataset', 'dataset'],
  ['Legislation', 'legislation'],
  ['WebPage', 'webpage'],
]);

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property's values, one or many. */
export function valuesOf(item: Item, property: string): unknown[] {
  const value = Object.hasOwn(item, property) ? item[property] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((each) => each != null).slice(0, 100);
}

export function typesOf(item: Item): string[] {
  const types = [...valuesOf(item, '@type'), ...valuesOf(item, 'type')];
  return types.map((type) => String(type).replace(/^.*[/:#]/, ''));
}

/**
 * The item that the page is about: an article or another work before the page around it, and one
 * that names this address before others.
 */
export function mainItem(items: readonly Item[], address: string | null): Item | null {
  const works = items.filter((item) => typesOf(item).some((type) => typeOfItem.has(type)));
  const rank = (item: Item) => {
    const isPage = typesOf(item).every((type) => type === 'WebPage' || !typeOfItem.has(type));
    const names = [...valuesOf(item, 'url'), ...valuesOf(item, 'mainEntityOfPage')].map(idOf);
    return (isPage ? 0 : 2) + (address !== null && names.includes(address) ? 1 : 0);
  };
  return works.toSorted((one, other) => rank(other) - rank(one))[0] ?? null;
}

/** What an item says of the page. */
export function saidByItem(item: Item): Said[] {
  const first = (property: string) => textOf(valuesOf(item, property)[0]);
  const all = (property: string) => together(valuesOf(item, property).map(nameOf));
  const parents = ancestors(item);
  const within = (property: string) =>
    parents.map((parent) => textOf(valuesOf(parent, property)[0])).find((text) => text !== '') ??
    '';
  const type =
    typesOf(item)
      .map((name) => typeOfItem.get(name))
      .find((known) => known) ?? '';
  const identifiers = ['identifier', 'sameAs', '@id', 'doi'].flatMap((name) =>
    valuesOf(item, name),
  );
  const doi = identifiers.map(textOf).find((text) => /(^|[/:])10\.\d{4,9}\//.test(text)) ?? '';
  return [
    { field: 'title', value: first('headline') || first('name') },
    { field: 'author', value: all('author') || all('creator') },
    { field: 'publisher', value: all('publisher') || all('sourceOrganization') },
    { field: 'issued', value: first('datePublished') || first('dateCreated') },
    { field: 'language', value: languageOf(valuesOf(item, 'inLanguage')[0]) },
    { field: 'url', value: idOf(valuesOf(item, 'url')[0]) },
    { field: 'url', value: idOf(valuesOf(item, 'mainEntityOfPage')[0]) },
    { field: 'type', value: type },
    { field: 'doi', value: doi },
    { field: 'container', value: parents.map(containerName).findLast((name) => name !== '') ?? '' },
    { field: 'volume', value: first('volumeNumber') || within('volumeNumber') },
    { field: 'issue', value: first('issueNumber') || within('issueNumber') },
    {
      field: 'page',
      value: first('pagination') || pageRange(first('pageStart'), first('pageEnd')),
    },
  ];
}

/** What it is part of, and that of what, as an issue of a volume of a journal. */
function ancestors(item: Item): Item[] {
  const found: Item[] = [];
  let [parent] = valuesOf(item, 'isPartOf');
  while (isItem(parent) && found.length < 5) {
    found.push(parent);
    [parent] = valuesOf(parent, 'isPartOf');
  }
  return found;
}

function containerName(item: Item): string {
  const isContainer = typesOf(item).some((type) =>
    /^(Periodical|Newspaper|Magazine|Book)$/.test(type),
  );
  return isContainer ? textOf(valuesOf(item, 'name')[0]) : '';
}

/** A person as "Family, Given" where that is said apart, else as it is written. */
function nameOf(value: unknown): string {
  if (!isItem(value)) return textOf(value);
  const [family, given] = ['familyName', 'givenName'].map((part) =>
    textOf(valuesOf(value, part)[0]),
  );
  return family && given ? `${family}, ${given}` : textOf(valuesOf(value, 'name')[0]);
}

function languageOf(value: unknown): string {
  if (!isItem(value)) return textOf(value);
  return textOf(valuesOf(value, 'alternateName')[0]) || textOf(valuesOf(value, 'name')[0]);
}

/** The address that stands for a thing. */
function idOf(value: unknown): string {
  if (!isItem(value)) return textOf(value);
  return textOf(valuesOf(value, '@id')[0]) || textOf(valuesOf(value, 'url')[0]);
}

/** Words, also where they are given with their language or as a property with a value. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isItem(value)) return '';
  const [inner] = [...valuesOf(value, '@value'), ...valuesOf(value, 'value')];
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '';
}
