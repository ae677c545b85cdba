import type { SheetCitation } from '@/lib/document/review-sheet/sheet-citations.ts';
import { quotationAddress } from '@/lib/domain/quotation/text-fragment.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { NearestPassageView } from '../../ui/nearest-passage.tsx';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { QuotedWords } from '../../ui/quoted-words.tsx';
import { CapturedContext } from './captured-context.tsx';

const checks: Record<SheetCitation['check'], { tone: Tone; shape: string; label: string }> = {
  verified: { tone: 'good', shape: '✓', label: 'Quotation verified' },
  'not-found': { tone: 'bad', shape: '✕', label: 'Quotation not found' },
  'no-capture': { tone: 'mixed', shape: '◐', label: 'No capture to compare with' },
  'no-quotation': { tone: 'neutral', shape: '○', label: 'No quotation' },
};

/** A citation of the claim: the source, and the quotation in the passage that was captured. */
export function SheetCitationCard({ citation }: { citation: SheetCitation }) {
  const { source, passage, quotation } = citation;
  const look = checks[citation.check];
  const address = webAddress(source.url);
  const there = passage ? quotationAddress(source.url, passage) : null;
  const about = [source.publisher, issuedInWords(source.issued), citation.stance, citation.locator];
  return (
    <figure
      aria-label={`Source ${citation.number}: ${source.title}`}
      data-citation
      tabIndex={-1}
      className="grid scroll-my-4 gap-2 rounded-card border bg-card p-4 text-sm"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">
          [{citation.number}]{' '}
          {address ? (
            <a className="underline" href={address} target="_blank" rel="noopener noreferrer">
              {source.title}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          ) : (
            source.title
          )}
        </p>
        <Pill tone={look.tone} shape={look.shape}>
          {look.label}
        </Pill>
      </div>
      <p className="text-soft">{about.filter(Boolean).join(' · ')}</p>
      {citation.resolved ? null : (
        <p className="text-bad">
          This source is unresolved: it needs an address or a full reference.{' '}
          <a className="underline" href={`/desk/sources/${source.id}`}>
            Describe it
          </a>
        </p>
      )}
      {quotation === null ? null : (
        <div className="grid gap-3 sm:grid-cols-2">
          <figure>
            <figcaption className="text-xs text-soft">Quoted in the brief</figcaption>
            <blockquote dir="auto" className="font-serif leading-relaxed">
              “{quotation}”
            </blockquote>
          </figure>
          <figure>
            <figcaption className="text-xs text-soft">In the captured text</figcaption>
            <Captured citation={citation} quotation={quotation} />
          </figure>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-4">
        {citation.capture === null ? null : (
          <CapturedContext
            sourceId={source.id}
            digest={citation.capture}
            quotation={quotation ?? ''}
          />
        )}
        {there ? (
          <a
            className="text-accent underline"
            href={there}
            target="_blank"
            rel="noopener noreferrer"
          >
            Open at the quotation<span className="sr-only"> (opens in a new tab)</span>
          </a>
        ) : null}
      </div>
    </figure>
  );
}

/** What the captured text has of the quotation: its passage, the nearest words, or nothing. */
function Captured({ citation, quotation }: { citation: SheetCitation; quotation: string }) {
  const { passage, check, nearest } = citation;
  if (passage) {
    return (
      <blockquote dir="auto" className="font-serif leading-relaxed">
        {passage.before}
        <QuotedWords quotation={quotation} passage={passage} className="bg-good-tint text-good" />
        {passage.after}
      </blockquote>
    );
  }
  if (check !== 'not-found') {
    return <p className="text-soft">The text of the source was not captured.</p>;
  }
  return (
    <div className="grid gap-2">
      <p className="text-soft">These words are not in the captured text.</p>
      <NearestPassageView quotation={quotation} hint={nearest} />
    </div>
  );
}
