'use client';

import type { ReactNode } from 'react';
import type { ShownThread } from './discussion.tsx';

/** Open threads one under the other, resolved ones folded away behind their number. */
export function ThreadList({
  threads,
  children,
}: {
  threads: readonly ShownThread[];
  /** How one is shown. */
  children: (thread: ShownThread) => ReactNode;
}) {
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <>
      {threads.filter((thread) => thread.resolved === null).map(children)}
      {resolved.length > 0 ? (
        <details className="grid gap-3 text-sm">
          <summary className="cursor-default rounded-md px-2 py-1 text-soft hover:bg-sunk">
            Resolved ({resolved.length})
          </summary>
          <div className="grid gap-3 pt-2">{resolved.map(children)}</div>
        </details>
      ) : null}
    </>
  );
}
