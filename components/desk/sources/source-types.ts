/** What a source can be, by its type of CSL, as people call it. */
export const sourceTypes: ReadonlyArray<{ type: string; name: string }> = [
  { type: 'webpage', name: 'Web page' },
  { type: 'article-newspaper', name: 'News article' },
  { type: 'article-magazine', name: 'Magazine article' },
  { type: 'article-journal', name: 'Journal article' },
  { type: 'report', name: 'Report' },
  { type: 'book', name: 'Book' },
  { type: 'chapter', name: 'Chapter of a book' },
  { type: 'paper-conference', name: 'Conference paper' },
  { type: 'thesis', name: 'Thesis' },
  { type: 'dataset', name: 'Data set' },
  { type: 'legislation', name: 'Law' },
  { type: 'legal_case', name: 'Court decision' },
  { type: 'speech', name: 'Speech' },
  { type: 'interview', name: 'Interview' },
  { type: 'broadcast', name: 'Broadcast' },
  { type: 'motion_picture', name: 'Film or video' },
  { type: 'post', name: 'Post' },
  { type: 'post-weblog', name: 'Blog post' },
  { type: 'document', name: 'Document' },
];

/** The types to choose from, with the present one among them whatever it is. */
export function typesWith(type: string): ReadonlyArray<{ type: string; name: string }> {
  const isKnown = sourceTypes.some((known) => known.type === type);
  return isKnown ? sourceTypes : [{ type, name: type || 'Not said' }, ...sourceTypes];
}

/** What people call a type; the type itself where they have no word for it. */
export function nameOfType(type: string): string {
  return sourceTypes.find((known) => known.type === type)?.name ?? type;
}
