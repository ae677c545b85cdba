import type { ReactNode } from 'react';

/** The columns that the verdicts of the scale are edited in, once there is room for them. */
export const verdictColumns =
  'grid grid-cols-2 items-end gap-2 lg:grid-cols-[minmax(0,1fr)_4.5rem_6.5rem_10.75rem_9.75rem] lg:items-center';

/** What stands over the columns, for those who see them; each field says it to those who listen. */
export function VerdictColumnHeads() {
  return (
    <div
      aria-hidden="true"
      className={`${verdictColumns} max-lg:hidden text-xs font-semibold text-soft`}
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
      <span className="text-xs font-semibold text-soft lg:sr-only">{label}</span>
      {children}
    </label>
  );
}
