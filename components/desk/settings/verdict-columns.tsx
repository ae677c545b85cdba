import type { ReactNode } from 'react';

/** The columns that the verdicts of the scale are edited in, once there is room for them. */
export const verdictColumns =
  'grid grid-cols-2 items-end gap-2 sm:grid-cols-[minmax(8rem,1fr)_4.5rem_6.5rem_8.5rem_9.5rem] sm:items-center';

/** What stands over the columns, for those who see them; each field says it to those who listen. */
export function VerdictColumnHeads() {
  return (
    <div
      aria-hidden="true"
      className={`${verdictColumns} max-sm:hidden text-xs font-semibold text-soft`}
    >
      <span>Word</span>
      <span>Number</span>
      <span>Colour</span>
      <span>Shape</span>
      <span>Order</span>
    </div>
  );
}

/** A field of a verdict under the name of its column. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className="grid gap-1">
      <span className="text-xs font-semibold text-soft sm:sr-only">{label}</span>
      {children}
    </label>
  );
}
