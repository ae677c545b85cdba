'use client';

import type { ClaimInDocument } from '@/lib/document/reading/reading.ts';
import { withoutTargets } from '@/lib/document/reading/words.ts';
import { wordDiff } from '@/lib/domain/words/word-diff.ts';
import type { NamedDecision } from '../types.ts';

/** The claim's words; where they changed since an approval, what was approved and what came instead. */
export function ClaimWords({
  claim,
  decisions,
}: {
  claim: ClaimInDocument;
  decisions: readonly NamedDecision[];
}) {
  const approved = decisions.findLast(({ kind }) => kind === 'approve');
  const before = withoutTargets(approved?.content.text ?? claim.content.text);
  const after = withoutTargets(claim.content.text);
  if (!approved || approved.digest === claim.digest || before === after) {
    return <p className="font-serif text-base">{after}</p>;
  }
  return (
    <>
      <p className="font-serif text-base">
        {wordDiff(before, after).map(({ kind, text }, index) => {
          const key = `${index}-${kind}`;
          if (kind === 'added') {
            return (
              <ins key={key} className="bg-good-tint no-underline">
                {text}
              </ins>
            );
          }
          if (kind === 'removed') {
            return (
              <del key={key} className="bg-bad-tint">
                {text}
              </del>
            );
          }
          return <span key={key}>{text}</span>;
        })}
      </p>
      <p className="text-xs text-soft">Changed since {approved.reviewerName} approved it.</p>
    </>
  );
}
