import type { DescriptionField, Origin } from '../../../domain/health/source-finding.ts';
import { pageRange, type Said, together } from './said.ts';

const MOST_TAGS = 1_000;

/** The meta tags of a page: their values by name, in lower case, with colons for dots. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function metaTags(page: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const tag of [...page.querySelectorAll('meta')].slice(0, MOST_TAGS)) {
    const value = (tag.getAttribute('content') ?? '').trim();
    const names = `${tag.getAttribute('name') ?? ''} ${tag.getAttribute('property') ?? ''}`;
    for (const name of names.toLowerCase().split(/\s+/)) {
      const key = name.replaceAll('.', ':').slice(0, 100);
      if (key !== '' && value !== '') tags.set(key, [...(tags.get(key) ?? []), value]);
    }
  }
  return tags;
}

/** Which tags say what, the better one first; names that repeat are for several values. */
type Table = Partial<Record<DescriptionField, readonly string[]>>;

const citationTags: Table = {
  title: ['citation_title', 'bepress_citation_title', 'eprints:title'],
  author: [
    'citation_author',
    'citation_authors',
    'bepress_citation_author',
    'eprints:creators_name',
  ],
  publisher: [
    'citation_publisher',
    'citation_dissertation_institution',
    'citation_technical_report_institution',
  ],
  issued: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'citation_cover_date',
    'citation_year',
    'prism:publicationdate',
  ],
  language: ['citation_language'],
  url: ['citation_public_url'],
  doi: ['citation_doi', 'bepress_citation_doi', 'prism:doi'],
  container: [
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'citation_book_title',
    'prism:publicationname',
  ],
  volume: ['citation_volume', 'prism:volume'],
  issue: ['citation_issue', 'prism:number'],
};

const dublinCore: Table = {
  title: ['dc:title', 'dcterms:title'],
  author: ['dc:creator', 'dcterms:creator', 'dc:contributor'],
  publisher: ['dc:publisher', 'dcterms:publisher'],
  issued: ['dcterms:issued', 'dc:date:issued', 'dc:date', 'dcterms:date', 'dcterms:created'],
  language: ['dc:language', 'dcterms:language'],
  doi: ['dc:identifier', 'dcterms:identifier', 'dc:identifier:doi'],
};

const openGraph: Table = {
  title: ['og:title', 'twitter:title'],
  author: ['article:author', 'og:article:author', 'book:author', 'twitter:creator'],
  publisher: ['og:site_name'],
  issued: ['article:published_time', 'og:article:published_time', 'book:release_date'],
  language: ['og:locale'],
  url: ['og:url'],
};

const plainTags: Table = {
  author: ['author', 'sailthru:author', 'parsely-author'],
  publisher: ['publisher', 'copyright', 'application-name'],
  issued: ['date', 'pubdate', 'publish-date', 'publishdate', 'parsely-pub-date'],
};

/** What a page's meta tags say, each group with where it is from. */
export function saidByTags(tags: MetaTags): { from: Origin; said: Said[] }[] {
  const first = (name: string) => tags.get(name)?.[0] ?? '';
  const pages = pageRange(first('citation_firstpage'), first('citation_lastpage'));
  return [
    {
      from: 'citation-tags',
      said: [
        { field: 'type', value: typeByTags(tags) },
        ...saidIn(tags, citationTags),
        { field: 'page', value: pages },
      ],
    },
    { from: 'dublin-core', said: saidIn(tags, dublinCore) },
    {
      from: 'opengraph',
      said: [{ field: 'type', value: typeByGraph(tags) }, ...saidIn(tags, openGraph)],
    },
    { from: 'page', said: saidIn(tags, plainTags) },
  ];
}

const fields: readonly DescriptionField[] = [
  'title',
  'author',
  'publisher',
  'issued',
  'language',
  'url',
  'doi',
  'container',
  'volume',
  'issue',
];

function saidIn(tags: MetaTags, table: Table): Said[] {
  return fields.flatMap((field) =>
    (table[field] ?? []).flatMap((name) => {
      const values = tags.get(name) ?? [];
      if (values.length === 0) return [];
      return [{ field, value: field === 'author' ? together(values) : (values[0] ?? '') }];
    }),
  );
}

/** Which kind of work the tags for scholars are about; empty where there are none. */
function typeByTags(tags: MetaTags): string {
  if (tags.has('citation_journal_title')) return 'article-journal';
  if (tags.has('citation_dissertation_institution')) return 'thesis';
  if (tags.has('citation_technical_report_institution')) return 'report';
  if (tags.has('citation_conference_title')) return 'paper-conference';
  if (tags.has('citation_inbook_title')) return 'chapter';
  return tags.has('citation_isbn') ? 'book' : '';
}

function typeByGraph(tags: MetaTags): string {
  const [type = ''] = tags.get('og:type') ?? [];
  if (type === 'book' || type === 'books.book') return 'book';
  return /^(article|website|webpage)$/i.test(type) ? 'webpage' : '';
}
