import type { ReactNode } from 'react';
import type { ChecklistItem } from '@/lib/domain/checklist.ts';

/** What stands between the brief and its publication; each open item leads to where to mend it. */
export function ChecklistCard({
  checklist,
  hrefOf,
  children,
}: {
  checklist: readonly ChecklistItem[];
  hrefOf: (anchor: string) => string;
  /** What is let pass of it. */
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby="checklist" className="grid gap-2 rounded-card border bg-card p-4">
      <h2 id="checklist" className="text-sm font-semibold">
        Before it can be published
      </h2>
      <ul className="grid gap-2 text-sm">
        {checklist.map(({ key, done, label, targets }) => (
          <li key={key} className="grid grid-cols-[1rem_1fr] gap-2">
            <span aria-hidden="true" className={done ? 'text-good' : 'text-mixed'}>
              {done ? '✓' : '○'}
            </span>
            <div>
              <span className="sr-only">{done ? 'Done: ' : 'Open: '}</span>
              {label}
              {targets.length > 0 ? (
                <ul className="flex flex-wrap gap-x-3 text-xs">
                  {targets.slice(0, 12).map((target) => (
                    <li key={`${target.anchor} ${target.label}`}>
                      <a className="underline" href={hrefOf(target.anchor)}>
                        {target.label}
                      </a>
                    </li>
                  ))}
                  {targets.length > 12 ? <li>and {targets.length - 12} more</li> : null}
                </ul>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
