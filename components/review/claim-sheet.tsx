'use client';

import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import { claimAnchor } from '@/lib/domain/checklist.ts';
import { ClaimStatePill } from '../desk/state-pill.tsx';
import { Button } from '../ui/button.tsx';
import { Key } from '../ui/key.tsx';
import { Pill } from '../ui/pill.tsx';
import { AskedAnewNotice } from './asked-anew.tsx';
import { ChangeSince } from './change-since.tsx';
import { ClaimDiscussion } from './claim-discussion.tsx';
import { ClaimEvents } from './claim-events.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionList } from './decision-list.tsx';
import { OpenSuggestions } from './open-suggestions.tsx';
import { SheetCitationCard } from './sheet-citation-card.tsx';
import type { Go } from './use-current-claim.ts';
import { useKeys } from './use-keys.ts';

/** One claim under review, with all that stands behind it. */
export function ClaimSheet({
  briefId,
  claim,
  count,
  go,
  timeZone,
}: {
  briefId: string;
  claim: SheetClaim;
  count: number;
  go: Go;
  timeZone: string;
}) {
  useKeys({ j: go.next, k: go.previous });
  return (
    <article aria-labelledby="claim-words" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-soft">
        <span>
          Claim {claim.number} of {count} · {claim.place}
        </span>
        <span className="flex gap-1">
          <Button look="quiet" onClick={go.previous} disabled={claim.number === 1}>
            Previous <Key>K</Key>
          </Button>
          <Button look="quiet" onClick={go.next} disabled={claim.number === count}>
            Next <Key>J</Key>
          </Button>
        </span>
      </div>
      <div className="grid gap-3 rounded-card border bg-card p-5 shadow-card">
        <div className="flex flex-wrap items-center gap-2">
          <ClaimStatePill state={claim.state} />
          {claim.verdict ? (
            <Pill tone={claim.verdict.tone} shape={claim.verdict.shape}>
              Proposed: {claim.verdict.label}
            </Pill>
          ) : (
            <Pill tone="neutral" shape="○">
              No verdict proposed
            </Pill>
          )}
        </div>
        <h2 id="claim-words" className="font-serif text-xl leading-relaxed">
          {claim.text}
        </h2>
        <ClaimFacts claim={claim} />
        <a
          className="justify-self-start text-sm underline"
          href={`/desk/briefs/${briefId}#${claimAnchor(claim.id)}`}
        >
          Read it in the text
        </a>
        <AskedAnewNotice asked={claim.askedAnew} timeZone={timeZone} />
        <ClaimEvents events={claim.events} timeZone={timeZone} />
        {claim.change ? <ChangeSince change={claim.change} /> : null}
        <OpenSuggestions briefId={briefId} suggestions={claim.suggestions} />
      </div>
      <section aria-labelledby="claim-evidence" className="grid gap-3">
        <h3 id="claim-evidence" className="text-sm font-semibold">
          What stands behind it
        </h3>
        {claim.citations.length === 0 ? (
          <p className="text-sm text-soft">
            No source is cited. The search log says where the desk looked.
          </p>
        ) : (
          claim.citations.map((citation, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: citations have no identity but their order
            <SheetCitationCard key={index} citation={citation} />
          ))
        )}
      </section>
      {claim.sharedStories.map((warning) => (
        <p key={warning} className="text-sm text-mixed">
          <span aria-hidden="true">◐ </span>
          {warning}
        </p>
      ))}
      <ClaimDiscussion briefId={briefId} claim={claim} />
      <DecisionForm briefId={briefId} claim={claim} onDone={go.next} />
      <DecisionList decisions={claim.decisions} timeZone={timeZone} />
    </article>
  );
}

function ClaimFacts({ claim }: { claim: SheetClaim }) {
  const facts = [
    { term: 'Claimant', words: claim.claimant },
    { term: 'Rationale', words: claim.rationale },
    {
      term: 'Written by',
      words: claim.contributors.join(', ') || 'nobody since its last approval',
    },
  ].filter(({ words }) => words);
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      {facts.map(({ term, words }) => (
        <div key={term} className="contents">
          <dt className="text-soft">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
