import type { PurgeCounts, PurgeKind } from '@/lib/domain/purge/purge.ts';
import { countedWords } from '@/lib/domain/purge/purge-counts.ts';

const goes: Record<PurgeKind, string> = {
  brief:
    'Every word that was written in the brief or about it, at the desk and for readers, its address among them. Whoever has it open is sent away, and devices let go of what they had not sent.',
  capture:
    'The text, the title that it gave itself and what was read of it. The same text is not kept again when it is fetched, uploaded or pasted.',
};

const stays: Record<PurgeKind, string> = {
  brief:
    'Who did what and when, with ids, and digests by which a copy that somebody kept can still be compared. Sources stay in the library, with what happened to them; a text captured of one is removed by itself, from its own page. So do the names of topics, and briefs that were begun from its follow-up questions.',
  capture:
    'That there was a capture, by whom, when and with which digest. Quotations that briefs have of it are words of those briefs and go with them only; they count as having no capture.',
};

/** What a removal takes and what it leaves, before anybody decides. */
export function WhatGoes({ of, counts }: { of: PurgeKind; counts: PurgeCounts }) {
  return (
    <section aria-labelledby="what-goes" className="grid gap-3 rounded-card border bg-card p-4">
      <h2 id="what-goes" className="font-semibold">
        What goes, for good
      </h2>
      <p>{goes[of]}</p>
      <Counts counts={counts} />
      <h3 className="font-semibold">What stays</h3>
      <p>{stays[of]}</p>
      <h3 className="font-semibold">What Factdesk cannot reach</h3>
      <p>
        Backups of the database, letters that were sent, files that were exported, and copies
        elsewhere: search engines, archives, readers. Postgres itself gives the space free when it
        vacuums; have that done, and see to your backups.
      </p>
    </section>
  );
}

/** What goes or went, counted. */
export function Counts({ counts }: { counts: PurgeCounts }) {
  const phrases = countedWords(counts);
  if (phrases.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2 text-sm" aria-label="Counted">
      {phrases.map((phrase) => (
        <li key={phrase} className="rounded-lg bg-sunk px-2 py-0.5 tabular-nums">
          {phrase}
        </li>
      ))}
    </ul>
  );
}
