import { Fragment } from 'react';
import type { EditionContent, EditionSignatures } from '@/lib/domain/publication/edition.ts';
import { CheckedBy } from './checked-by.tsx';
import { NoticeWords, StandingVerdict } from './claim-notice.tsx';
import { LetPass } from './let-pass.tsx';
import { Reference } from './marker.tsx';
import {
  cardKey,
  claimAddress,
  type PlacedCitation,
  placeOfQuotation,
  type ReadingOrder,
} from './reading-order.ts';
import type { ShownClaim, ShownContent } from './shown-claims.ts';

/** Each claim with its verdict, the reasons for it, its sources, and who checked it when. */
export function CheckedClaims({
  content,
  order,
  signatures,
  timeZone,
}: {
  content: ShownContent;
  order: ReadingOrder;
  signatures: EditionSignatures | null;
  timeZone: string;
}) {
  return (
    <section className="brief-part" aria-labelledby="what-was-checked">
      <h2 id="what-was-checked">What was checked</h2>
      <ol className="claim-list">
        {content.claims.map((claim) => (
          <li key={claim.id} id={claimAddress(claim)} value={claim.number}>
            <p className="claim-words">
              {order.claimWords.get(claim.number) ?? claim.content.text}{' '}
              <BackToWords claim={claim} order={order} />
            </p>
            <p className="claim-verdict">
              <StandingVerdict claim={claim} />
              <ClaimSources claim={claim} content={content} order={order} />
            </p>
            <NoticeWords claim={claim} />
            {claim.content.rationale ? <p>{claim.content.rationale}</p> : null}
            {claim.waivers.map((waiver) => (
              <p key={`${waiver.source} ${waiver.quotation}`}>
                Quotation not verified: “{waiver.quotation}”. Let through because: {waiver.reason}
              </p>
            ))}
            <p className="claim-facts">
              {claim.content.claimant ? `Said by ${claim.content.claimant}. ` : null}
              <CheckedBy claim={claim} signatures={signatures} timeZone={timeZone} />.
            </p>
          </li>
        ))}
      </ol>
      <NeededNoCheck contexts={content.contexts} />
      <LetPass overrides={content.overrides} timeZone={timeZone} />
    </section>
  );
}

function BackToWords({ claim, order }: { claim: ShownClaim; order: ReadingOrder }) {
  if (!order.claimWords.has(claim.number)) return null;
  return (
    <a
      href={`#${claimAddress(claim)}-words`}
      aria-label={`Back to claim ${claim.number} in the text`}
    >
      ↑
    </a>
  );
}

function ClaimSources({
  claim,
  content,
  order,
}: {
  claim: ShownClaim;
  content: ShownContent;
  order: ReadingOrder;
}) {
  const placed = citationsOf(claim, content, order);
  if (placed.length > 0) {
    return (
      <span>
        {placed.map((citation) => (
          <Fragment key={citation.card}>
            <Reference placed={citation} linkedBack={false} />
            <AtQuotation placed={citation} />
          </Fragment>
        ))}
      </span>
    );
  }
  return content.searchLog.length > 0 ? <a href="#where-we-looked">See where we looked</a> : null;
}

function AtQuotation({ placed: { source, citation } }: { placed: PlacedCitation }) {
  const there = placeOfQuotation(source, citation);
  return there === null ? null : (
    <>
      {' '}
      <a className="at-quotation" href={there}>
        Open at the quotation<span className="sr-only"> in source {source.number}</span>
      </a>{' '}
    </>
  );
}

/** The claim's citations as they stand in the text, each kind of use once. */
function citationsOf(
  claim: ShownClaim,
  content: ShownContent,
  order: ReadingOrder,
): PlacedCitation[] {
  const numbers = new Map(
    content.sources.flatMap(({ id, aliases = [], number }) =>
      [id, ...aliases].map((cited) => [cited, number]),
    ),
  );
  const wanted = claim.content.citations.map((citation) =>
    cardKey({ ...citation, number: numbers.get(citation.source) ?? 0 }),
  );
  return [...new Set(wanted)].flatMap((key) => order.firstUses.get(key) ?? []);
}

function NeededNoCheck({ contexts }: { contexts: EditionContent['contexts'] }) {
  if (contexts.length === 0) return null;
  return (
    <>
      <h3>Words that needed no check</h3>
      <ul className="context-list">
        {contexts.map(({ text, reason }) => (
          <li key={`${text} ${reason}`}>
            <q>{text}</q> <span>{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
