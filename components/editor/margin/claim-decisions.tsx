'use client';

import type { NamedDecision } from '../types.ts';
import { Card } from './card.tsx';

/** Who judged the claim, when, how and why; and whether that was about the words as they are now. */
export function ClaimDecisions({
  decisions,
  digest,
}: {
  decisions: readonly NamedDecision[];
  digest: string;
}) {
  if (decisions.length === 0) return null;
  return (
    <Card title="Decisions so far">
      <ul className="grid gap-3">
        {decisions.toReversed().map((decision) => (
          <li key={decision.id} className="grid gap-0.5">
            <p>
              <strong>{decision.reviewerName}</strong>{' '}
              {decision.kind === 'approve' ? 'approved it' : 'asked for changes'}
            </p>
            {decision.reason ? <p>“{decision.reason}”</p> : null}
            {decision.waivers.map(({ quotation, reason }) => (
              <p key={quotation} className="text-xs">
                Let the quotation “{quotation}” through: {reason}
              </p>
            ))}
            <p className="text-xs text-soft">
              <time dateTime={decision.at.toISOString()}>{minuteOf(decision.at)}</time>
              {decision.digest === digest ? '' : ' · of other words than the present ones'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function minuteOf(at: Date): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
