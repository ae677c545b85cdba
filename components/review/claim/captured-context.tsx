'use client';

import { useState, useTransition } from 'react';
import { readCaptureAction } from '@/lib/actions/library.ts';
import { nearestPassage } from '@/lib/domain/quotation/nearest-passage.ts';
import { checkQuotation } from '@/lib/domain/quotation/quotation.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { matchingText } from '@/lib/domain/words/matching-text.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { QuotedWords } from '../../ui/quoted-words.tsx';

/** How much of the text on either side is shown before somebody asks for all of it. */
const AROUND = 1500;

/** More of the captured text around a quotation, or the whole of it, for members who ask. */
export function CapturedContext({
  sourceId,
  digest,
  quotation,
}: {
  sourceId: string;
  digest: string;
  quotation: string;
}) {
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const open = () => {
    setOpen(!isOpen);
    if (isOpen || text !== null) return;
    start(async () => {
      const outcome = await readCaptureAction({ sourceId, digest });
      if (outcome.ok) setText(outcome.value.text);
      else setRefusal(outcome.refusal);
    });
  };
  return (
    <div className={`grid justify-items-start gap-3 ${isOpen ? 'w-full' : ''}`}>
      <Button aria-expanded={isOpen} disabled={pending} onClick={open} data-passage>
        {pending ? 'Loading…' : isOpen ? 'Less of the captured text' : 'More of the captured text'}
      </Button>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {isOpen && text !== null ? <Context text={text} quotation={quotation} /> : null}
    </div>
  );
}

function Context({ text, quotation }: { text: string; quotation: string }) {
  const [isWhole, setWhole] = useState(false);
  const { start, end } = placeOf(quotation, text);
  const from = isWhole ? 0 : Math.max(0, start - AROUND);
  const to = isWhole ? text.length : Math.min(text.length, end + AROUND);
  const isCut = from > 0 || to < text.length;
  return (
    <div className="grid w-full justify-items-start gap-2">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label="Captured text"
        className="max-h-96 w-full overflow-y-auto rounded-lg border bg-paper p-4 font-serif leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere] [unicode-bidi:plaintext]"
      >
        {from > 0 ? '…' : ''}
        {text.slice(from, start)}
        {end > start ? (
          <QuotedWords
            quotation={quotation}
            passage={{
              before: text.slice(from, start),
              quotation: text.slice(start, end),
              after: '',
            }}
            className="bg-good-tint text-good"
          />
        ) : null}
        {text.slice(end, to)}
        {to < text.length ? '…' : ''}
      </section>
      {isCut ? (
        <Button onClick={() => setWhole(true)}>
          The whole text, {text.length.toLocaleString('en-US')} characters
        </Button>
      ) : null}
    </div>
  );
}

/** Where the quotation stands; an empty place where the nearest words begin, or at the beginning. */
function placeOf(quotation: string, text: string): { start: number; end: number } {
  const comparable = matchingText(text);
  const match = checkQuotation(quotation, comparable);
  if (match.state === 'verified') return match;
  const hint = nearestPassage(quotation, comparable);
  const near = hint ? checkQuotation(hint.theirWords, comparable) : match;
  return near.state === 'verified' ? { start: near.start, end: near.start } : { start: 0, end: 0 };
}
