import { type Finding, type Origin, origins } from '../../../domain/health/source-finding.ts';
import { doiIn } from '../../../domain/source/doi.ts';
import { isSameSite } from '../../../domain/source/same-site.ts';
import { writtenDate } from '../../../domain/time/written-date.ts';
import { languageTag } from '../../../domain/words/language-tag.ts';
import { squeeze } from '../html/parse.ts';
import { LONGEST_VALUE, MOST_FINDINGS } from '../read-source-shape.ts';
import type { Said } from './said.ts';

/** What several places said, as findings in the order of trust, with what to know about them. */
export type Found = { findings: Finding[]; remarks: string[] };

/**
 * Keeps of what was said that which makes sense: dates that are some, languages that are some, DOIs,
 * and addresses of the same site as the one that was asked for. A finding that is there from the
 * same place is not repeated.
 */
export function findingsOf(
  all: readonly { from: Origin; said: readonly Said[] }[],
  address: string | null,
): Found {
  const remarks = new Set<string>();
  const findings = new Map<string, Finding>();
  const ordered = all.toSorted((one, other) => rank(one.from) - rank(other.from));
  for (const { from, said } of ordered) {
    for (const { field, value } of said) {
      const clean = squeeze(value.slice(0, LONGEST_VALUE).replaceAll('\0', '')).toWellFormed();
      const sound =
        field === 'url' ? ownAddress(clean, address, remarks) : soundValue(field, clean);
      const finding: Finding = { field, value: sound, from };
      if (sound !== '') findings.set(JSON.stringify(finding), finding);
    }
  }
  return { findings: [...findings.values()].slice(0, MOST_FINDINGS), remarks: [...remarks] };
}

function rank(origin: Origin): number {
  return origins.indexOf(origin);
}

function soundValue(field: Finding['field'], value: string): string {
  if (field === 'issued') return writtenDate(value);
  if (field === 'language') return languageTag(value);
  if (field === 'doi') return doiIn(value) ?? '';
  return value;
}

/** An address that a page gives as its own, in full; empty where it is another site's. */
function ownAddress(value: string, address: string | null, remarks: Set<string>): string {
  const own = URL.parse(value, address ?? undefined);
  if (value === '' || !own || !/^https?:$/.test(own.protocol)) return '';
  const asked = address === null ? null : URL.parse(address);
  if (!asked || isSameSite(own.hostname, asked.hostname)) return own.href;
  remarks.add(
    `It names an address of another site as its own, which was not taken: ${own.href}`.slice(
      0,
      500,
    ),
  );
  return '';
}
