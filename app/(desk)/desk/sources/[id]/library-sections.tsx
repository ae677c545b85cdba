import { z } from 'zod';
import { CredibilityNotes } from '@/components/desk/sources/credibility-notes.tsx';
import { MergeSource } from '@/components/desk/sources/merge-source.tsx';
import { When } from '@/components/desk/when.tsx';
import { credibilityOf } from '@/lib/data/source/credibility.ts';
import { briefsCiting } from '@/lib/data/source/library.ts';
import { readEntry } from '@/lib/data/source/sources.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import type { Source } from '@/lib/domain/source/source.ts';

/** What the library knows of a source beside its description: how far to trust it, and its doubles. */
export async function LibrarySections({
  actor,
  source,
  twin,
  timeZone,
}: {
  actor: Actor;
  source: Source;
  /** The id of the entry that is likely to be the same work, from the page's address. */
  twin: unknown;
  timeZone: string;
}) {
  const { notes, noted } = await credibilityOf(actor, source.id);
  const asked = z.uuid().safeParse(twin);
  const suggested = asked.success ? await readEntry(actor, asked.data) : null;
  return (
    <>
      {can(actor, 'correct-source').ok ? (
        <CredibilityNotes
          sourceId={source.id}
          notes={notes}
          noted={
            noted ? (
              <>
                Noted by {noted.by} on <When at={noted.at} timeZone={timeZone} />
              </>
            ) : null
          }
        />
      ) : (
        <CredibilitySaid notes={notes} />
      )}
      {can(actor, 'merge-sources').ok ? (
        <MergeSource
          source={source}
          briefs={await briefsCiting(actor, source)}
          suggested={suggested?.id === source.id ? null : suggested}
        />
      ) : null}
    </>
  );
}

/** The notes, for those who do not write them. */
function CredibilitySaid({ notes }: { notes: string }) {
  if (notes === '') return null;
  return (
    <section aria-labelledby="credibility" className="grid gap-3">
      <h2 id="credibility" className="font-serif text-lg font-bold">
        Credibility
      </h2>
      <p className="whitespace-pre-wrap text-sm">{notes}</p>
    </section>
  );
}
