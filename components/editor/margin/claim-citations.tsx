'use client';

import type { ClaimInDocument } from '@/lib/document/reading/reading.ts';
import type { ClaimCitation } from '@/lib/domain/claim/claim.ts';
import { NOT_CONFIRMED } from '@/lib/domain/claim/verdict.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { selectClaimCitation } from '../acts.ts';
import { useReferenceNumber } from '../citations/use-reference-number.ts';
import { useWriting } from '../writing.tsx';
import { QuotationCheckView } from './quotation-check.tsx';

/** The sources that a claim leans on, with the passage that stands behind it. */
export function ClaimCitations({ claim }: { claim: ClaimInDocument }) {
  const { citations, verdict } = claim.content;
  if (citations.length === 0) {
    return (
      <p className="text-soft">
        {verdict === NOT_CONFIRMED
          ? 'No citation: the search log must say where the desk looked.'
          : 'No citation yet. Type [ within its words or directly behind them.'}
      </p>
    );
  }
  return (
    <ul className="grid gap-3 border-y py-3">
      {citations.map((citation, index) => (
        <Leaning
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim may cite one source twice
          key={`${index}-${citation.source}`}
          claim={claim}
          citation={citation}
          index={index}
        />
      ))}
    </ul>
  );
}

function Leaning({
  claim,
  citation,
  index,
}: {
  claim: ClaimInDocument;
  citation: ClaimCitation;
  index: number;
}) {
  const writing = useWriting();
  const number = useReferenceNumber(citation.source);
  const source = writing.book.find(citation.source);
  const details = [source?.description.publisher, citation.stance, citation.locator].filter(
    Boolean,
  );
  return (
    <li className="grid gap-1">
      <p>
        <button
          type="button"
          className="text-left font-semibold underline decoration-rule underline-offset-2 hover:decoration-current"
          onClick={() => selectClaimCitation(writing, claim.id, index)}
        >
          {number ?? '?'} · {source ? sourceTitle(source) : 'A source that is not in the library'}
        </button>
      </p>
      <p className="text-xs text-soft">{details.join(' · ')}</p>
      <QuotationCheckView citation={citation} />
    </li>
  );
}
