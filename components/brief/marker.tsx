import { claimAddress, type PlacedCitation, sourceAddress } from './reading-order.ts';
import { lookOf, type ShownClaim } from './shown-claims.ts';

/*
 * Each marker is a link that shows a card on hover and focus and goes to the entry on a click.
 * Where nothing hovers, and in browsers without interest invokers, the style sheet shows a button
 * in its place that opens the same card. What only repeats the link is set by the style sheet, so
 * that the text of the page is the text of the brief.
 */

/** The number of a source in the text. */
export function Reference({
  placed,
  linkedBack = true,
}: {
  placed: PlacedCitation;
  /** False for a repetition outside the text, which the list of sources does not lead back to. */
  linkedBack?: boolean;
}) {
  const shown = `[${placed.source.number}]`;
  return (
    <sup className="reference" {...(linkedBack ? { id: placed.id } : {})}>
      <a href={`#${sourceAddress(placed.source)}`} interestfor={placed.card}>
        {shown}
      </a>
      <button
        type="button"
        popoverTarget={placed.card}
        aria-label={`Source ${placed.source.number}`}
        data-shown={shown}
      />
    </sup>
  );
}

/**
 * The verdict on the words before it: its shape, and its word unless it simply bears them out. What
 * is said of them since stands in its place.
 */
export function VerdictMark({ claim }: { claim: ShownClaim }) {
  const { tone, shape, label: word } = lookOf(claim);
  const label = `${word}: claim ${claim.number}`;
  const shown = tone === 'good' ? shape : `${shape} ${word}`;
  const address = claimAddress(claim);
  return (
    <span className={`verdict-mark tone-${tone}`} id={`${address}-words`}>
      <a href={`#${address}`} interestfor={`${address}-card`} aria-label={label}>
        <span data-shown={shown} />
      </a>
      <button
        type="button"
        popoverTarget={`${address}-card`}
        aria-label={label}
        data-shown={shown}
      />
    </span>
  );
}
