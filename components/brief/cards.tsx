import { Pill } from '@/components/ui/pill.tsx';
import { QuotedWords } from '@/components/ui/quoted-words.tsx';
import type { EditionCitation, EditionSignatures } from '@/lib/domain/publication/edition.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { CheckedBy } from './checked-by.tsx';
import { NoticeWords, StandingVerdict } from './claim-notice.tsx';
import {
  type CitationCard,
  claimAddress,
  placeOfQuotation,
  type ReadingOrder,
  sourceAddress,
} from './reading-order.ts';
import type { ShownClaim } from './shown-claims.ts';
import { sourceFacts, sourceName } from './source-words.ts';

/** Everything that hover, focus or tap shows beside the text; hidden until then, and in print. */
export function Cards({
  order,
  claims,
  signatures,
  timeZone,
}: {
  order: ReadingOrder;
  claims: ShownClaim[];
  signatures: EditionSignatures | null;
  timeZone: string;
}) {
  return (
    <div className="brief-cards">
      {order.cards.map((card) => (
        <SourceCard key={card.id} card={card} />
      ))}
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} signatures={signatures} timeZone={timeZone} />
      ))}
    </div>
  );
}

function SourceCard({ card }: { card: CitationCard }) {
  const { citation, source, waived } = card;
  const url = webAddress(source.description.url);
  const archive = webAddress(source.description.archiveUrl);
  const there = placeOfQuotation(source, citation);
  const facts = [...sourceFacts(source), citation.locator, citation.stance].filter(Boolean);
  return (
    <div
      popover="auto"
      id={card.id}
      className="card"
      role="note"
      aria-label={`Source ${source.number}`}
    >
      <p className="card-title">
        <b>
          {source.number} · {sourceName(source)}
        </b>{' '}
        <QuotationCheck check={citation.check} />
      </p>
      <p className="card-facts">{facts.join(' · ')}</p>
      <QuotedPassage citation={citation} />
      {waived ? <p className="card-facts">Let through by the reviewer: {waived}</p> : null}
      <p className="card-links">
        {there ? <a href={there}>Open at the quotation</a> : null}
        {url && !there ? <a href={url}>Open source</a> : null}
        {archive ? <a href={archive}>Archived copy</a> : null}
        <a href={`#${sourceAddress(source)}`}>In the list of sources</a>
      </p>
      <CloseButton card={card.id} />
    </div>
  );
}

/** Whether the exact quotation was found in what was captured of the source. */
export function QuotationCheck({ check }: { check: EditionCitation['check'] }) {
  switch (check) {
    case 'verified':
      return (
        <Pill tone="good" shape="✓">
          quotation verified
        </Pill>
      );
    case 'not-found':
      return (
        <Pill tone="mixed" shape="◐">
          quotation not found
        </Pill>
      );
    case 'no-capture':
      return (
        <Pill tone="neutral" shape="○">
          quotation not compared
        </Pill>
      );
    case 'no-quotation':
      return null;
  }
}

function QuotedPassage({ citation }: { citation: EditionCitation }) {
  const { passage, quotation } = citation;
  if (passage === null && quotation === null) return null;
  const { before, after } = passage ?? { before: '', after: '' };
  return (
    <p dir="auto" className="card-passage">
      “{before ? `…${before}` : ''}
      {passage && quotation !== null ? (
        <QuotedWords quotation={quotation} passage={passage} />
      ) : (
        <mark>{quotation}</mark>
      )}
      {after}
      {after && !/[.!?]$/u.test(after.trim()) ? '…' : ''}”
    </p>
  );
}

function ClaimCard({
  claim,
  signatures,
  timeZone,
}: {
  claim: ShownClaim;
  signatures: EditionSignatures | null;
  timeZone: string;
}) {
  const address = claimAddress(claim);
  const { claimant, rationale } = claim.content;
  return (
    <div
      popover="auto"
      id={`${address}-card`}
      className="card"
      role="note"
      aria-label={`Claim ${claim.number}`}
    >
      <p className="card-title">
        <StandingVerdict claim={claim} />
      </p>
      <NoticeWords claim={claim} />
      {rationale ? <p className="card-passage">{rationale}</p> : null}
      <p className="card-facts">
        {claimant ? `Said by ${claimant}. ` : null}
        <CheckedBy claim={claim} signatures={signatures} timeZone={timeZone} />
      </p>
      <p className="card-links">
        <a href={`#${address}`}>Claim {claim.number} in what was checked</a>
      </p>
      <CloseButton card={`${address}-card`} />
    </div>
  );
}

function CloseButton({ card }: { card: string }) {
  return (
    <button
      type="button"
      className="card-close"
      popoverTarget={card}
      popoverTargetAction="hide"
      aria-label="Close"
    >
      ✕
    </button>
  );
}
