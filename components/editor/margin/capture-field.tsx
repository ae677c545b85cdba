'use client';

import { useState } from 'react';
import { longDate } from '@/lib/domain/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import type { CapturedSource } from '../types.ts';
import { useWriting } from '../writing.tsx';
import { CapturedText } from './captured-text.tsx';
import { PasteCapture } from './paste-capture.tsx';

/** Which text of the source the quotation is checked against; it can be read, quoted and pasted here. */
export function CaptureField({
  source,
  digest,
  quotation,
  onChoose,
  onQuote,
}: {
  source: CapturedSource;
  digest: string | null;
  quotation: string | null;
  onChoose: (digest: string | null) => void;
  onQuote: (quotation: string) => void;
}) {
  const { canWrite } = useWriting();
  const [open, setOpen] = useState<'text' | 'paste' | null>(null);
  const isKnown = source.captures.some((capture) => capture.digest === digest);
  return (
    <div className="grid gap-2">
      <Field label="Checked against">
        {(described) => (
          <Select
            {...described}
            disabled={!canWrite}
            value={digest ?? ''}
            onChange={({ target }) => onChoose(target.value || null)}
          >
            <option value="">No captured text</option>
            {source.captures.map((capture) => (
              <option key={capture.digest} value={capture.digest}>
                Text of {longDate(capture.capturedOn)}
              </option>
            ))}
            {digest !== null && !isKnown ? <option value={digest}>Another capture</option> : null}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        {digest === null ? null : (
          <Button
            aria-expanded={open === 'text'}
            onClick={() => setOpen(open === 'text' ? null : 'text')}
          >
            {open === 'text' ? 'Close the captured text' : 'Read the captured text'}
          </Button>
        )}
        {canWrite ? (
          <Button
            aria-expanded={open === 'paste'}
            onClick={() => setOpen(open === 'paste' ? null : 'paste')}
          >
            Paste its text
          </Button>
        ) : null}
      </div>
      {open === 'text' && digest !== null ? (
        <CapturedText
          sourceId={source.id}
          digest={digest}
          quotation={quotation}
          onQuote={canWrite ? onQuote : undefined}
        />
      ) : null}
      {open === 'paste' ? (
        <PasteCapture
          sourceId={source.id}
          onKept={(kept) => {
            onChoose(kept);
            setOpen('text');
          }}
        />
      ) : null}
    </div>
  );
}
