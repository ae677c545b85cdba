import {
  type DescriptionField,
  descriptionFields,
  type Finding,
  type Nature,
  type Origin,
  type Origins,
} from '../health/source-finding.ts';
import type { SourceDescription } from './source.ts';

/** How an origin is called in a sentence. */
export const originNames: Record<Origin, string> = {
  person: 'an editor',
  doi: 'the DOI registry',
  'json-ld': 'JSON-LD',
  'citation-tags': 'citation tags',
  'dublin-core': 'Dublin Core',
  opengraph: 'OpenGraph',
  microdata: 'microdata',
  page: 'the page itself',
  file: 'the file',
  archive: 'an archive',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  import: 'an imported brief',
};

/** The same where a sentence begins. */
export function originAtStart(origin: Origin): string {
  const name = originNames[origin];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * Whether what was looked at is the source itself, so that what it says of itself, and that it says
 * something else than before, is about the source. A page that stands in its place is not, nor is
 * one at another address, which is captured for its text alone.
 *
 * @param url the address by which the source is known; empty where there is none
 * @param address what was fetched; null for a file
 */
export function isSourceItself(url: string, address: string | null, nature: Nature): boolean {
  const isInItsPlace = nature === 'consent' || nature === 'challenge' || nature === 'garbled';
  return !isInItsPlace && (address === null || url === '' || url === address);
}

/** What somebody else says in the place of a value. */
export type OtherValue = { value: string; from: Origin };

/** What was found for each field and is not what the description says, each value once. */
export function otherValues(
  description: SourceDescription,
  findings: readonly Finding[],
): Partial<Record<DescriptionField, OtherValue[]>> {
  const others: Partial<Record<DescriptionField, OtherValue[]>> = {};
  for (const { field, value: found, from } of findings) {
    const value = found.trim();
    const said = others[field] ?? [];
    if (value === '' || value === description[field].trim()) continue;
    if (said.some((other) => other.value === value)) continue;
    others[field] = [...said, { value, from }];
  }
  return others;
}

/**
 * Where the values of a corrected description come from: what was changed is a person's word, unless
 * it is what was found somewhere and the person only chose it.
 */
export function originsAfterCorrection(
  before: { description: SourceDescription; origins: Origins },
  after: SourceDescription,
  findings: readonly Finding[],
): Origins {
  const origins = { ...before.origins };
  for (const field of fieldsThatDiffer(before.description, after)) {
    const value = after[field].trim();
    const found = findings.find(
      (finding) => finding.field === field && finding.value.trim() === value,
    );
    origins[field] = value === '' ? 'person' : (found?.from ?? 'person');
  }
  return origins;
}

/** The fields in which two descriptions differ. */
export function fieldsThatDiffer(
  before: SourceDescription,
  after: SourceDescription,
): DescriptionField[] {
  return descriptionFields.filter((field) => before[field] !== after[field]);
}
