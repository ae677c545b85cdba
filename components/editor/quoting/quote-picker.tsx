'use client';

import './quote-picker.css';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import type { Place } from '@/lib/domain/quotation/omission.ts';
import { checkQuotation } from '@/lib/domain/quotation/quotation.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { findInText } from '@/lib/domain/words/find-in-text.ts';
import type { MatchingText } from '@/lib/domain/words/matching-text.ts';
import { Button } from '../../ui/button.tsx';
import { changeCitation, type PlacedCitation } from '../citations/citation-commands.ts';
import { useCapture } from '../citations/use-capture.ts';
import { CaptureChoice } from '../margin/capture-field.tsx';
import { useWriting } from '../writing.tsx';
import { CapturedText } from './captured-text.tsx';
import { FindField } from './find-field.tsx';

/**
 * The captured text of a citation's source, large beside the draft: to read, to find words in, and
 * to quote by selecting. What is quoted is the text's own words, checked against that very capture.
 */
export function QuotePicker({
  citation,
  source,
}: {
  citation: PlacedCitation;
  source: CapturedSource;
}) {
  const { editor, ask, canWrite } = useWriting();
  const { attributes } = citation;
  const [chosen, choose] = useState(attributes.capture ?? source.captures[0]?.digest ?? null);
  const { text, problem } = useCapture(source.id, chosen);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  const close = () => {
    ask(null);
    document.getElementById('margin')?.focus();
  };
  return (
    <section
      aria-labelledby="quote-picker"
      className="quote-picker"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="flex items-start justify-between gap-3">
        <h3 id="quote-picker" ref={top} tabIndex={-1} className="font-semibold">
          <span className="text-soft">Captured text of</span> {sourceTitle(source)}
        </h3>
        <Button look="quiet" onClick={close}>
          Close
        </Button>
      </div>
      <CaptureChoice label="Which text" source={source} digest={chosen} onChoose={choose} />
      {problem ? <p className="text-bad">{problem}</p> : null}
      {chosen !== null && text === null && !problem ? <p className="text-soft">Loading…</p> : null}
      {text ? (
        <Picking
          key={chosen}
          text={text}
          language={source.description.language}
          quotation={attributes.quotation}
          onQuote={
            canWrite
              ? (quotation) => changeCitation(editor, citation, { quotation, capture: chosen })
              : null
          }
        />
      ) : null}
    </section>
  );
}

function Picking({
  text,
  language,
  quotation,
  onQuote,
}: {
  text: MatchingText;
  language: string;
  quotation: string | null;
  onQuote: ((quotation: string) => void) | null;
}) {
  const [sought, seek] = useState('');
  const [at, setAt] = useState(0);
  const [selected, select] = useState<Place | null>(null);
  const wanted = useDeferredValue(sought);
  const found = useMemo(() => findInText(wanted, text), [wanted, text]);
  const inForce = useMemo(() => {
    const match = checkQuotation(quotation ?? '', text);
    return match.state === 'verified' ? match.parts : none;
  }, [quotation, text]);
  const marks = useMemo(
    () => ({ quotation: inForce, found, current: found[at] ?? null }),
    [inForce, found, at],
  );
  const words = selected ? text.original.slice(selected.start, selected.end).trim() : '';
  const quote = () => {
    if (words !== '') onQuote?.(words);
  };
  return (
    <>
      <FindField
        sought={sought}
        count={found.length}
        at={Math.min(at, found.length - 1)}
        onSeek={(next) => {
          seek(next);
          setAt(0);
        }}
        onGo={(step) => setAt((at + step + found.length) % Math.max(1, found.length))}
      />
      {onQuote ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary" disabled={words === ''} onClick={quote}>
            {words === '' ? 'Select words below to quote them' : 'Quote the selected words'}
          </Button>
          <p role="status" className="text-xs text-soft">
            {isQuoted(words, quotation)
              ? 'Quoted: these words are the citation’s quotation now.'
              : 'Enter quotes what is selected.'}
          </p>
        </div>
      ) : null}
      <CapturedText
        text={text.original}
        language={language}
        marks={marks}
        onSelect={select}
        onEnter={quote}
      />
    </>
  );
}

const none: readonly Place[] = [];

function isQuoted(words: string, quotation: string | null): boolean {
  return words !== '' && words === quotation;
}
