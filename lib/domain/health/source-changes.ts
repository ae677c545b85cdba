import { valueChanges } from '../record/audit-changes.ts';
import type { Source, SourceDescription } from '../source/source.ts';
import type { ValueChange } from '../words/value-change.ts';

const names: Record<keyof SourceDescription | 'kind' | 'publicDescription', string> = {
  kind: 'kind of source',
  publicDescription: 'what readers may know',
  type: 'type',
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  issued: 'published',
  url: 'address',
  archiveUrl: 'archived copy',
  language: 'language',
  doi: 'DOI',
  container: 'appeared in',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
};

type Described = Pick<Source, 'kind' | 'publicDescription' | 'description'>;

/** What differs in what is said of a source. Private notes stay out of every record. */
export function sourceChanges(before: Described, after: Described): ValueChange[] {
  return valueChanges(names, said(before), said(after));
}

function said({ kind, publicDescription, description }: Described) {
  return { kind, publicDescription, ...description };
}
