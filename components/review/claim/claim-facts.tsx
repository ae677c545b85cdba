import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';

/** Who makes the claim, why its verdict is proposed, and who wrote it. */
export function ClaimFacts({ claim }: { claim: SheetClaim }) {
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
