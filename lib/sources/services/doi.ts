import type { DescriptionField, Finding } from '../../domain/health/source-finding.ts';
import { descriptionOf } from '../../domain/reference/csl-item.ts';
import { cslItemSchema } from '../references/csl-item-schema.ts';
import { askOutside } from './ask-outside.ts';
import { jsonIn } from './json-in.ts';
import { retractionOf } from './retraction.ts';

/**
 * Asks the registry of DOIs what a work is, and Crossref whether it was retracted or withdrawn, or
 * concern was voiced about it.
 *
 * @param doi with or without `https://doi.org/`
 * @returns null where neither answered, or nobody knows that DOI
 * @throws what `signal` was aborted with
 */
export async function describeDoi(
  doi: string,
  signal: AbortSignal,
): Promise<{ findings: Finding[]; retraction: string | null } | null> {
  const path = doiPath(doi);
  if (path === null) return null;
  const [reference, work] = await Promise.all([
    askOutside('DOI_URL', `/${path}`, 'application/vnd.citationstyles.csl+json', signal),
    askOutside('CROSSREF_URL', `/works/${path}`, 'application/json', signal),
  ]);
  const item = jsonIn(reference, cslItemSchema);
  if (item === null && work === null) return null;
  const findings = item === null ? [] : findingsOf(descriptionOf(item));
  return { findings, retraction: retractionOf(work) };
}

function findingsOf(description: ReturnType<typeof descriptionOf>): Finding[] {
  return fields
    .map((field): Finding => ({ field, value: description[field], from: 'doi' }))
    .filter(({ value }) => value !== '');
}

const fields: readonly DescriptionField[] = [
  'type',
  'title',
  'author',
  'publisher',
  'issued',
  'url',
  'language',
  'doi',
  'container',
  'volume',
  'issue',
  'page',
];

/** A DOI as part of an address; null for what is none, and for one that would climb out of its folder. */
export function doiPath(doi: string): string | null {
  const name = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const parts = name.split('/');
  if (!/^10\.\d{4,9}\/\S/.test(name) || parts.some((part) => /^\.{1,2}$/.test(part))) return null;
  return parts.map(encodeURIComponent).join('/');
}
