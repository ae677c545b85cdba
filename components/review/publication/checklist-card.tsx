import type { ReactNode } from 'react';
import type { ChecklistItem } from '@/lib/domain/checklist/checklist-item.ts';
import { Card } from '../card.tsx';

/**
 * What stands between the brief and its publication: what is open leads to where to mend it, and what is
 * done is folded away.
 */
export function ChecklistCard({
  checklist,
  hrefOf,
  children,
}: {
  checklist: readonly ChecklistItem[];
  /** Where a target is mended; null where there is no place for that yet. */
  hrefOf: (anchor: string) => string | null;
  /** What is let pass of it. */
  children?: ReactNode;
}) {
  const open = checklist.filter(({ done }) => !done);
  const done = checklist.filter((item) => item.done);
  return (
    <Card id="checklist" title="Before it can be published">
      {open.length > 0 ? <Items items={open} hrefOf={hrefOf} /> : <p>Nothing is missing.</p>}
      {done.length > 0 ? (
        <details>
          <summary className="text-soft">
            {done.length} of {checklist.length} done
          </summary>
          <div className="pt-2">
            <Items items={done} hrefOf={hrefOf} />
          </div>
        </details>
      ) : null}
      {children}
    </Card>
  );
}

function Items({
  items,
  hrefOf,
}: {
  items: readonly ChecklistItem[];
  hrefOf: (anchor: string) => string | null;
}) {
  return (
    <ul className="grid gap-2">
      {items.map(({ key, done, label, targets }) => (
        <li key={key} className="grid grid-cols-[1rem_1fr] gap-2">
          <span aria-hidden="true" className={done ? 'text-good' : 'text-mixed'}>
            {done ? '✓' : '○'}
          </span>
          <div>
            <span className="sr-only">{done ? 'Done: ' : 'Open: '}</span>
            {label}
            <Targets targets={targets} hrefOf={hrefOf} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Targets({
  targets,
  hrefOf,
}: {
  targets: ChecklistItem['targets'];
  hrefOf: (anchor: string) => string | null;
}) {
  const links = targets.flatMap(({ label, anchor }) => {
    const href = hrefOf(anchor);
    return href === null ? [] : [{ label, href }];
  });
  if (links.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs">
      {links.slice(0, 12).map(({ label, href }) => (
        <li key={`${href} ${label}`}>
          <a className="inline-block py-1 underline" href={href}>
            {label}
          </a>
        </li>
      ))}
      {links.length > 12 ? <li>and {links.length - 12} more</li> : null}
    </ul>
  );
}
