import type { ReactNode } from 'react';

/** What a list says while it is empty: that it is, and what to do first. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 rounded-card border border-dashed border-strong-rule/60 p-6">
      <p className="font-serif text-lg">{title}</p>
      <div className="text-sm text-soft">{children}</div>
    </div>
  );
}
