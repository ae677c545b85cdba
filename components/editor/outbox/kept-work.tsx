'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Connection } from '../connection/connection.ts';
import type { KeptChange, SetAside } from './kept-change.ts';
import { keptWords } from './kept-words.ts';

const reasons: Record<SetAside['why'], string> = {
  refused: 'The server refused changes that you made here',
  'role-taken': 'Changes that you made here were not sent, because you may no longer write here',
  'other-schema': 'Changes that you made here belong to another version of this page',
  incomplete: 'Changes that you made here cannot be sent, because a part of them is lost',
};

/** What was written on this device and is not sent: its words, to be copied or thrown away. */
export function KeptWork({ connection }: { connection: Connection }) {
  const aside = useSyncExternalStore(connection.subscribe, connection.setAside);
  const groups = Map.groupBy(aside, ({ setAside }) => setAside?.why ?? 'refused');
  return [...groups].map(([why, changes]) => (
    <KeptGroup key={why} why={why} changes={changes} discard={() => connection.discard(changes)} />
  ));
}

function KeptGroup({
  why,
  changes,
  discard,
}: {
  why: SetAside['why'];
  changes: readonly KeptChange[];
  discard: () => void;
}) {
  const words = useMemo(() => keptWords(changes), [changes]);
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser does not let this page copy. Select the words and copy them.'),
    );
  return (
    <section aria-label="Changes that were not sent">
      <Notice tone="bad">
        <p>
          {reasons[why]} ({latestOf(changes)}). They are no part of the brief, and stay on this
          device until you discard them.
        </p>
        {words === '' ? (
          <p className="mt-2">No words were written in them.</p>
        ) : (
          <blockquote
            // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
            tabIndex={0}
            aria-label="What you wrote"
            className="my-2 max-h-60 overflow-y-auto whitespace-pre-wrap rounded border bg-card p-2 font-serif text-base text-ink"
          >
            {words}
          </blockquote>
        )}
        <p className="mt-2 flex flex-wrap items-center gap-2">
          {words === '' ? null : <Button onClick={() => void copy()}>Copy</Button>}
          <Button look="danger" onClick={discard}>
            Discard
          </Button>
          <span role="status">{copied}</span>
        </p>
      </Notice>
    </section>
  );
}

function latestOf(changes: readonly KeptChange[]): string {
  const latest = Math.max(...changes.map(({ madeAt }) => madeAt));
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(
    latest,
  );
}
