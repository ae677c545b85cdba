'use client';

import { useDeferredValue, useMemo } from 'react';
import type { CitationAttributes } from '@/lib/document/reading/reading.ts';
import type { Passage } from '@/lib/domain/publication/edition.ts';
import { nearestPassage } from '@/lib/domain/quotation/nearest-passage.ts';
import { checkCitation, type QuotationCheck } from '@/lib/domain/quotation/quotation.ts';
import { quotationAddress } from '@/lib/domain/quotation/text-fragment.ts';
import type { MatchingText } from '@/lib/domain/words/matching-text.ts';
import { NearestPassageView } from '../../ui/nearest-passage.tsx';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { QuotedWords } from '../../ui/quoted-words.tsx';
import { useCapture } from '../citations/use-capture.ts';

const looks: Record<QuotationCheck, { tone: Tone; shape: string; words: string }> = {
  verified: { tone: 'good', shape: '✓', words: 'quotation verified' },
  'not-found': { tone: 'bad', shape: '✕', words: 'quotation not found' },
  'no-capture': { tone: 'neutral', shape: '○', words: 'no captured text to check against' },
  'no-quotation': { tone: 'neutral', shape: '○', words: 'no quotation' },
};

type Checked = Pick<CitationAttributes, 'source' | 'capture' | 'quotation'>;

/** Whether the exact quotation stands in the captured text, and the passage around it. */
export function QuotationCheckView({
  citation,
  address = '',
  onTake,
}: {
  citation: Checked;
  /** Where the source is published, to open it at the quotation. */
  address?: string;
  /** Quotes the text's own words in place of those that it does not have. */
  onTake?: (words: string) => void;
}) {
  const { source, capture } = citation;
  const { text, problem } = useCapture(source, capture);
  // A long text is searched when there is time between two keys.
  const quotation = useDeferredValue(citation.quotation);
  const { check, passage } = useMemo(() => checkCitation(quotation, text), [quotation, text]);
  if (problem) return <p className="text-bad">{problem}</p>;
  if (capture !== null && text === null) return <p className="text-soft">Loading…</p>;
  const { tone, shape, words } = looks[check];
  const there = passage ? quotationAddress(address, passage) : null;
  return (
    <div className="grid justify-items-start gap-2">
      <Pill tone={tone} shape={shape}>
        {words}
      </Pill>
      {passage && text !== null && quotation !== null ? (
        <PassageView passage={passage} quotation={quotation} text={text.original} />
      ) : null}
      {there ? (
        <a className="text-xs text-accent underline" href={there} target="_blank" rel="noreferrer">
          Open at the quotation<span className="sr-only"> (opens in a new tab)</span>
        </a>
      ) : null}
      {check === 'not-found' && text !== null && quotation !== null ? (
        <Hint quotation={quotation} text={text} onTake={onTake} />
      ) : null}
    </div>
  );
}

function PassageView({
  passage,
  quotation,
  text,
}: {
  passage: Passage;
  quotation: string;
  text: string;
}) {
  const { before, quotation: stretch, after } = passage;
  const beginsThere = text.startsWith(before + stretch);
  const endsThere = text.endsWith(stretch + after);
  return (
    <p dir="auto" className="w-full border-s-2 border-good ps-3 font-serif">
      {beginsThere ? '' : '…'}
      {before}
      <QuotedWords quotation={quotation} passage={passage} className="bg-good-tint text-ink" />
      {after}
      {endsThere ? '' : '…'}
    </p>
  );
}

function Hint({
  quotation,
  text,
  onTake,
}: {
  quotation: string;
  text: MatchingText;
  onTake?: (words: string) => void;
}) {
  const hint = useMemo(() => nearestPassage(quotation, text), [quotation, text]);
  return <NearestPassageView quotation={quotation} hint={hint} onTake={onTake} />;
}
