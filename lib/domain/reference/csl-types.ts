/** The types of CSL 1.0.2. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** What registries and older programs call some of them. */
const otherNames: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'magazine-article': 'article-magazine',
  'newspaper-article': 'article-newspaper',
  'posted-content': 'article',
  preprint: 'article',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'reference-entry': 'entry',
  'proceedings-article': 'paper-conference',
  'report-series': 'report',
  dissertation: 'thesis',
  'web page': 'webpage',
};

const known: ReadonlySet<string> = new Set(cslTypes);

/** The type of CSL that a word means; `document`, which says nothing, for a word that means none. */
export function cslType(word: string): string {
  const lower = word.trim().toLowerCase();
  if (known.has(lower)) return lower;
  return otherNames[lower] ?? 'document';
}
