import type { Purge, PurgeCounts, PurgeKind, PurgeTarget } from '@/lib/domain/purge/purge.ts';
import { When } from '../when.tsx';
import { AskRemoval, DecideRemoval, WithdrawRemoval } from './removal-acts.tsx';
import { PurgeEntry } from './removal-list.tsx';
import { WhatGoes } from './what-goes.tsx';

/** What admins see of a removal that is not done: what would go, and whose turn it is to say so. */
export function Removal({
  of,
  target,
  counts,
  purges,
  meId,
  timeZone,
}: {
  of: PurgeKind;
  target: PurgeTarget;
  counts: PurgeCounts;
  /** All that was ever asked for of it, newest first. */
  purges: readonly Purge[];
  meId: string;
  timeZone: string;
}) {
  const open = purges.find(({ ended }) => ended === null) ?? null;
  const past = purges.filter(({ ended }) => ended !== null);
  return (
    <>
      <p>
        It takes two admins: one asks, another one removes it or declines. Until then nothing
        changes, neither here nor for readers.
      </p>
      <WhatGoes of={of} counts={counts} />
      <section aria-labelledby="removal-asked" className="grid gap-3">
        <h2 id="removal-asked" className="font-serif text-xl font-bold">
          {open ? 'Its removal is asked for' : 'Ask for its removal'}
        </h2>
        {open ? (
          <>
            <blockquote className="border-l-4 pl-3 [overflow-wrap:anywhere]">
              {open.reason}
            </blockquote>
            <p className="text-sm text-soft">
              {open.askedBy.name}, <When at={open.askedAt} timeZone={timeZone} />
            </p>
            {open.askedBy.id === meId ? (
              <WithdrawRemoval purgeId={open.id} />
            ) : (
              <DecideRemoval purgeId={open.id} />
            )}
          </>
        ) : (
          <AskRemoval target={target} />
        )}
      </section>
      {past.length > 0 ? (
        <section aria-labelledby="removal-before" className="grid gap-2">
          <h2 id="removal-before" className="font-semibold">
            Asked for before
          </h2>
          <ul className="rounded-card border bg-card px-4">
            {past.map((purge) => (
              <PurgeEntry key={purge.id} purge={purge} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
