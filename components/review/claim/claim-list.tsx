'use client';

import { useEffect, useRef } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { claimStateLooks } from '../../desk/state-pill.tsx';
import { PersonBadge } from '../../editor/presence/person-badge.tsx';
import { tonedInk } from '../../ui/pill.tsx';
import type { Looking } from '../decision/use-company.ts';

/** All claims of the brief with their states, to go from one to another. */
export function ClaimList({
  claims,
  current,
  others,
  onSelect,
}: {
  claims: readonly SheetClaim[];
  current: string | null;
  /** Who else has which claim before them. */
  others: readonly Looking[];
  onSelect: (id: string) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for every claim that is opened
  useEffect(() => showCurrent(list.current), [current]);
  if (claims.length === 0) return null;
  const awaiting = claims.filter(({ awaitsMe }) => awaitsMe).length;
  return (
    <nav aria-label="Claims">
      <h2 className="pb-2 text-xs font-semibold uppercase tracking-wide text-soft">Claims</h2>
      <p className="pb-2 text-sm text-soft">
        {awaiting === 0 ? 'None awaits you' : `${awaiting} of ${claims.length} await you`}
      </p>
      <ol
        ref={list}
        className="grid max-h-[40vh] grid-cols-[minmax(0,1fr)] gap-0.5 overflow-y-auto md:max-h-[calc(100vh-12rem)]"
      >
        {claims.map(({ id, number, text, state, awaitsMe }) => {
          const { shape, label, tone } = claimStateLooks[state];
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onSelect(id)}
                aria-current={id === current ? 'true' : undefined}
                className="flex w-full items-center gap-2 rounded-lg px-2 py-1.5 text-left text-sm hover:bg-sunk aria-[current]:bg-sunk forced-colors:aria-[current]:underline"
              >
                <span className={tonedInk[tone]}>
                  <span aria-hidden="true">{shape}</span>
                  <span className="sr-only">{label}:</span>
                </span>
                <span className="tabular-nums text-soft">{number}</span>
                <span className={`truncate ${awaitsMe ? 'font-semibold' : ''}`}>
                  {text || 'A claim without words'}
                </span>
                {awaitsMe ? <span className="sr-only">, awaits you</span> : null}
                <span className="ml-auto flex shrink-0">
                  {others
                    .filter(({ claimId }) => claimId === id)
                    .map((person) => (
                      <PersonBadge
                        key={person.id}
                        person={person}
                        words={`, ${person.name} looks at it`}
                        title={`${person.name} looks at it`}
                      />
                    ))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** In a long list, keeps the claim that is open in view. The page itself stays where it is. */
function showCurrent(list: HTMLOListElement | null): void {
  const current = list?.querySelector('[aria-current]');
  if (!list || !current) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
