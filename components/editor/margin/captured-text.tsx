'use client';

import { useEffect, useRef, useState } from 'react';
import { checkQuotation } from '@/lib/domain/quotation.ts';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/field.tsx';
import { useCapture } from '../citations/use-capture.ts';

/**
 * A captured text to read, and to quote from by selecting. It is a field that takes no input, and
 * not a read-only one, because in those no caret moves and nothing can be selected by keyboard.
 */
export function CapturedText({
  sourceId,
  digest,
  quotation,
  onQuote,
}: {
  sourceId: string;
  digest: string;
  quotation: string | null;
  onQuote?: (quotation: string) => void;
}) {
  const { text, problem } = useCapture(sourceId, digest);
  const field = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once, when the text arrives
  useEffect(() => {
    if (text !== null && field.current) showQuotation(field.current, text, quotation);
  }, [text]);

  useEffect(() => {
    const element = text === null ? null : field.current;
    const refuse = (event: Event) => event.preventDefault();
    element?.addEventListener('beforeinput', refuse);
    return () => element?.removeEventListener('beforeinput', refuse);
  }, [text]);

  if (problem) return <p className="text-bad">{problem}</p>;
  if (text === null) return <p className="text-soft">Loading…</p>;
  return (
    <div className="grid gap-2">
      <Textarea
        ref={field}
        aria-label="Captured text"
        aria-readonly="true"
        rows={10}
        className="font-serif"
        value={text}
        onChange={() => {}}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setSelected(text.slice(selectionStart, selectionEnd).trim())
        }
      />
      {onQuote ? (
        <Button disabled={selected === ''} onClick={() => onQuote(selected)}>
          {selected === '' ? 'Select words above to quote them' : 'Quote the selected words'}
        </Button>
      ) : null}
    </div>
  );
}

/** Selects the quotation where it stands, and brings it into view. */
function showQuotation(field: HTMLTextAreaElement, text: string, quotation: string | null): void {
  const match = quotation === null ? null : checkQuotation(quotation, text);
  if (match?.state !== 'verified') return;
  field.setSelectionRange(match.start, match.end);
  field.scrollTop = (field.scrollHeight * match.start) / text.length - field.clientHeight / 2;
}
