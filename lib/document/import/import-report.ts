import type { ImportedBrief, ImportedSection, ImportWarning, LeftOut } from './imported-brief.ts';

/** What an import came to, as programs read it: counts, and lists of what needs a person. */
export type ImportReport = {
  slug: string;
  headline: string;
  checkedOn: string | null;
  disclaimer: string | null;
  sections: Array<Pick<ImportedSection, 'kind' | 'number' | 'heading'>>;
  /** How many citations the text holds. */
  citations: number;
  /** How many sources they name. */
  sources: number;
  /** The numbers that the input gives no source for. */
  unresolved: number[];
  /** How many sentences became claims. */
  claims: number;
  followUps: string[];
  warnings: ImportWarning[];
  leftOut: LeftOut[];
};

export function importReport(imported: ImportedBrief, slug: string): ImportReport {
  const { headline, checkedOn, disclaimer, citations, unresolved } = imported;
  const { followUps, warnings, leftOut } = imported;
  return {
    slug,
    headline,
    checkedOn,
    disclaimer,
    sections: imported.sections.map(({ kind, number, heading }) => ({ kind, number, heading })),
    citations,
    sources: imported.sources.length,
    unresolved,
    claims: imported.claims.length,
    followUps,
    warnings,
    leftOut,
  };
}
