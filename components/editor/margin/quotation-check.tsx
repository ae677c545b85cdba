'use client';

import type { CitationAttributes } from '@/lib/document/reading.ts';
import type { Passage } from '@/lib/domain/edition.ts';
import { checkCitation, type QuotationCheck } from '@/lib/domain/quotation.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { useCapture } from '../citations/use-capture.ts';

const looks: Record<QuotationCheck, { tone: Tone; shape: string; words: string }> = {
  verified: { tone: 'good', shape: '✓', words: 'quotation verified' },
  'not-found': { tone: 'bad', shape: '✕', words: 'quotation not found' },
  'no-capture': { tone: 'neutral', shape: '○', words: 'no captured text to check against' },
  'no-quotation': { tone: 'neutral', shape: '○', words: 'no quotation' },
};

type Checked = Pick<CitationAttributes, 'source' | 'capture' | 'quotation'>;

/** Whether the exact quotation stands in the captured text, and the passage around it. */
export function QuotationCheckView({ citation }: { citation: Checked }) {
  const { text, problem } = useCapture(citation.source, citation.capture);
  if (problem) return <p className="text-bad">{problem}</p>;
  if (citation.capture !== null && text === null) return <p className="text-soft">Loading…</p>;
  const { check, passage } = checkCitation(citation.quotation, text);
  const { tone, shape, words } = looks[check];
  return (
    <div className="grid justify-items-start gap-2">
      <Pill tone={tone} shape={shape}>
        {words}
      </Pill>
      {passage && text !== null ? <PassageView passage={passage} text={text} /> : null}
    </div>
  );
}

function PassageView({ passage, text }: { passage: Passage; text: string }) {
  const { before, quotation, after } = passage;
  const beginsThere = text.startsWith(before + quotation);
  const endsThere = text.endsWith(quotation + after);
  return (
    <p className="border-l-2 border-good pl-3 font-serif">
      {beginsThere ? '' : '…'}
      {before}
      <mark className="bg-good-tint text-ink">{quotation}</mark>
      {after}
      {endsThere ? '' : '…'}
    </p>
  );
}
