'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import {
  type EditionDifference,
  editionDifference,
} from '@/lib/domain/publication/edition-difference.ts';
import type { PinnedEdition } from '@/lib/domain/publication/edition-outline.ts';
import type { EditionChoice } from './edition-fields.tsx';

/** What was typed for a publication, before it is sent. */
type Typed = {
  choice: EditionChoice | null;
  when: { day: string; time: string };
  offset: string | null;
};

const NOTHING_TYPED: Typed = { choice: null, when: { day: '', time: '' }, offset: null };

type SeenEdition = {
  /** The digest of what this member has read, for whatever they sign or publish. */
  manifest: string | null;
  /** What has not been read; null where everything was. */
  difference: EditionDifference | null;
  /** The server says what would be published by now. */
  noteStale: (now: PinnedEdition | null) => void;
  noteRead: () => void;
  typed: Typed;
  keep: (change: Partial<Typed>) => void;
  forget: () => void;
};

const SeenEditionContext = createContext<SeenEdition | null>(null);

/**
 * Keeps what a member has read of the brief as a whole apart from what it is: anything may change
 * under their eyes, or in the moment in which they sign. What they typed outlasts the cards that it
 * was typed in, which come and go with the state of the brief.
 */
export function SeenEditionProvider({
  edition,
  children,
}: {
  /** What the next version would freeze; null while it cannot be built. */
  edition: PinnedEdition | null;
  children: ReactNode;
}) {
  const [seen, setSeen] = useState(edition);
  const [told, setTold] = useState<PinnedEdition | null>(null);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  // What could not be built when the page was opened is new as a whole, once it can.
  if (seen === null && edition !== null) setSeen(edition);
  const now = edition?.manifest === seen?.manifest ? (told ?? edition) : edition;
  const difference = useMemo(
    () =>
      seen === null || now === null || seen.manifest === now.manifest
        ? null
        : editionDifference(seen.outline, now.outline),
    [seen, now],
  );
  const value = {
    manifest: seen?.manifest ?? null,
    difference,
    noteStale: setTold,
    noteRead: () => {
      setSeen(now);
      setTold(null);
    },
    typed,
    keep: (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change })),
    forget: () => setTyped(NOTHING_TYPED),
  };
  return <SeenEditionContext value={value}>{children}</SeenEditionContext>;
}

export function useSeenEdition(): SeenEdition {
  const seen = useContext(SeenEditionContext);
  if (seen === null) throw new Error('This part of the page does not know what was read.');
  return seen;
}

export const READ_FIRST = 'The brief changed since you looked. Read what changed first.';
