'use client';

import { markedId } from '@/lib/document/reading/claims.ts';
import type { ClaimInDocument } from '@/lib/document/reading/reading.ts';
import { unanswered } from '@/lib/domain/health/source-event.ts';
import { approvalWords } from '@/lib/domain/review/decision.ts';
import { isOverridden } from '@/lib/domain/review/override.ts';
import { ClaimStatePill } from '../../desk/state-pill.tsx';
import { Button } from '../../ui/button.tsx';
import { goToClaim, removeClaim, withdrawClaim } from '../acts.ts';
import { approvingOf, stateOf } from '../claims/claim-states.ts';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';
import { ClaimCitations } from './claim-citations.tsx';
import { ClaimDecisions } from './claim-decisions.tsx';
import { ClaimEntryFields } from './claim-entry-fields.tsx';
import { ClaimEvents } from './claim-events.tsx';
import { ClaimWords } from './claim-words.tsx';
import { SameStoryNotes } from './same-story-notes.tsx';
import { SecondPlace } from './second-place.tsx';
import { TouchingSuggestions } from './touching-suggestions.tsx';

/** The claim at the caret: its words, what stands behind them, and how it was judged. */
export function ClaimCard({ claim, count }: { claim: ClaimInDocument; count: number }) {
  const writing = useWriting();
  const { props, canWrite } = writing;
  const judgement = props.judgement[claim.id] ?? { decisions: [], contributors: [], events: [] };
  const asking = unanswered(judgement.events, claim.digest, judgement.decisions).filter(
    ({ id }) => !isOverridden(props.overrides, 'source-events', id),
  );
  return (
    <>
      <div className="flex items-center justify-between gap-2 text-sm">
        <p className="font-semibold tracking-wide text-soft uppercase">
          Claim {claim.number} of {count}
        </p>
        <div className="flex gap-1">
          <Button
            look="quiet"
            disabled={claim.number === 1}
            onClick={() => goToClaim(writing, claim.id, -1)}
          >
            Previous
          </Button>
          <Button
            look="quiet"
            disabled={claim.number === count}
            onClick={() => goToClaim(writing, claim.id, 1)}
          >
            Next
          </Button>
        </div>
      </div>
      <Card
        title={<span className="sr-only">Claim {claim.number}</span>}
        aside={<ClaimStanding claim={claim} />}
      >
        <ClaimWords claim={claim} decisions={judgement.decisions} />
        <ClaimEvents events={asking} />
        <TouchingSuggestions claim={claim.id} />
        {judgement.contributors.length > 0 ? (
          <p className="text-xs text-soft">
            Written by {judgement.contributors.join(', ')}, who cannot approve it.
          </p>
        ) : null}
        <ClaimCitations claim={claim} />
        <SameStoryNotes cited={claim.content.citations.map(({ source }) => source)} />
        {markedId(claim.id) === claim.id ? (
          <ClaimEntryFields key={claim.id} id={claim.id} />
        ) : (
          <SecondPlace id={claim.id} />
        )}
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <Button look="danger" onClick={() => removeClaim(writing, claim.id)}>
              No longer a claim
            </Button>
            <Button look="danger" onClick={() => withdrawClaim(writing, claim)}>
              Withdraw the claim
            </Button>
          </div>
        ) : null}
      </Card>
      <ClaimDecisions decisions={judgement.decisions} digest={claim.digest} />
    </>
  );
}

/** Its state, and how many have approved it where one is not enough. */
function ClaimStanding({ claim }: { claim: ClaimInDocument }) {
  const judgement = useWriting().props.judgement[claim.id];
  const count = approvalWords(approvingOf(claim, judgement));
  return (
    <span className="flex items-center gap-2">
      {count ? <span className="text-xs text-soft">{count}</span> : null}
      <ClaimStatePill state={stateOf(claim, judgement)} />
    </span>
  );
}
