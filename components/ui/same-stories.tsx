import { sameStoryWarning } from '@/lib/domain/same-story.ts';

/** The warning that several of these sources share their text, for each group of which two are cited. */
export function SameStories({
  groups,
  cited,
  references,
}: {
  groups: readonly (readonly string[])[];
  /** Ids of the sources cited here. */
  cited: readonly string[];
  /** Ids of all cited sources in the order of their numbers. */
  references: readonly string[];
}) {
  const warnings = groups.flatMap((group) => sameStoryWarning(group, cited, references) ?? []);
  return warnings.map((warning) => (
    <p key={warning} className="px-2 text-sm text-mixed">
      <span aria-hidden="true">◐ </span>
      {warning}
    </p>
  ));
}
