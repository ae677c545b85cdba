import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Comparison } from '@/lib/document/history/comparison.ts';
import {
  citationWords,
  claimWords,
  comparisonWords,
  type Names,
} from '@/lib/document/history/comparison-words.ts';
import { ChangedWords } from '../ui/changed-words.tsx';
import { type ComparedLook, ComparedText } from './compared-text.tsx';
import { addresses, listed } from './points.ts';

/** One end of a comparison: where it is, and when that was. */
export type End = { place: string; when: ReactNode };

/** Two points compared: few words on top, then the text with each change in its place. */
export function ComparisonView({
  briefId,
  from,
  to,
  writers,
  comparison,
  library,
  look,
}: {
  briefId: string;
  from: End;
  to: End;
  /** Who wrote between the two. */
  writers: readonly string[];
  comparison: Comparison;
  library: Names;
  look: ComparedLook;
}) {
  const summary = comparisonWords(comparison, library);
  const { headline, claims, citations, followUps, blocks } = comparison;
  const rationales = claims.flatMap((claim) =>
    claim.kind === 'changed' && claim.rationale ? [{ ...claim, rationale: claim.rationale }] : [],
  );
  return (
    <article aria-labelledby="shown" className="grid content-start gap-4">
      <header className="grid gap-1">
        <h2 id="shown" className="font-serif text-xl font-bold">
          From {from.when} to {to.when}
        </h2>
        <p className="text-sm text-soft">
          {writers.length > 0
            ? `${listed(writers)} wrote between the two.`
            : 'Nobody wrote between the two.'}
        </p>
        <p className="flex flex-wrap gap-x-4 text-sm">
          <Link className="underline" href={addresses.point(briefId, from.place)}>
            The earlier words
          </Link>
          <Link className="underline" href={addresses.point(briefId, to.place)}>
            The later words
          </Link>
        </p>
      </header>
      <section
        aria-label="In few words"
        className="rounded-lg border-l-4 border-neutral bg-neutral-tint px-3 py-2 text-sm"
      >
        {summary.length === 0 ? (
          <p>Both say the same.</p>
        ) : (
          <ul className="grid gap-0.5">
            {summary.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <div className="grid gap-3 rounded-card border bg-card p-4">
        {headline ? (
          <p className="font-serif text-2xl font-bold">
            <ChangedWords words={headline} />
          </p>
        ) : null}
        <ComparedText blocks={blocks} look={look} />
        {followUps.length > 0 ? (
          <Part id="questions" title="Follow-up questions">
            {followUps.map((words) => (
              <li key={words.map(({ text }) => text).join('')}>
                <ChangedWords words={words} />
              </li>
            ))}
          </Part>
        ) : null}
      </div>
      {claims.length > 0 ? (
        <Part id="claims" title="Claims">
          {claims.map((claim) => (
            <li key={`${claim.kind} ${claim.id}`}>
              {claimWords(claim, library.scale)} <q>{claim.words}</q>
            </li>
          ))}
          {rationales.map(({ id, number, rationale }) => (
            <li key={`rationale ${id}`}>
              The rationale of claim {number}: <ChangedWords words={rationale} />
            </li>
          ))}
        </Part>
      ) : null}
      {citations.length > 0 ? (
        <Part id="citations" title="Citations">
          {citations.map((citation, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of two citations
            <li key={index}>{citationWords(citation, library.sources)}</li>
          ))}
        </Part>
      ) : null}
    </article>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id} className="mt-2 font-serif text-lg font-bold">
        {title}
      </h3>
      <ul className="grid list-disc gap-1 pl-5 text-sm">{children}</ul>
    </section>
  );
}
