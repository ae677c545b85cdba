import type { CitedWork } from '@/lib/domain/brief/cited-works.ts';
import { sameStoryWarning } from '@/lib/domain/quotation/same-story.ts';

/** The warning that several of these sources share their text, for each group of which two are cited. */
export function SameStories({
  groups,
  cited,
  works,
}: {
  groups: readonly (readonly string[])[];
  /** Ids of the sources cited here. */
  cited: readonly string[];
  /** All works that the brief cites. */
  works: readonly CitedWork<unknown>[];
}) {
  const warnings = groups.flatMap((group) => sameStoryWarning(group, cited, works) ?? []);
  return warnings.map((warning) => (
    <p key={warning} className="px-2 text-sm text-mixed">
      <span aria-hidden="true">◐ </span>
      {warning}
    </p>
  ));
}
