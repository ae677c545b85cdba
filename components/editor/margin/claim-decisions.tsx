'use client';

import { When } from '../../desk/when.tsx';
import type { NamedDecision } from '../types.ts';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** Who judged the claim, when, how and why; and whether that was about the words as they are now. */
export function ClaimDecisions({
  decisions,
  digest,
}: {
  decisions: readonly NamedDecision[];
  digest: string;
}) {
  const { timeZone } = useWriting().props.publication;
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
              <When at={decision.at} timeZone={timeZone} />
              {decision.digest === digest ? '' : ' · of other words than the present ones'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
