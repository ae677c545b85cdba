'use client';

import { useState } from 'react';
import type { CitationAttributes } from '@/lib/document/reading/reading.ts';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWriting } from '../writing.tsx';
import { CaptureNature } from './capture-nature.tsx';
import { CapturePage } from './capture-page.tsx';
import { PasteCapture } from './paste-capture.tsx';

/** Which text of the source the quotation is checked against, and the ways to come by one. */
export function CaptureField({
  source,
  citation,
  onChoose,
}: {
  source: CapturedSource;
  citation: CitationAttributes;
  onChoose: (digest: string | null) => void;
}) {
  const { canWrite, ask } = useWriting();
  const [isPasting, setPasting] = useState(false);
  const { capture: digest } = citation;
  const [newest] = source.captures;
  return (
    <div className="grid gap-2">
      <CaptureChoice source={source} digest={digest} disabled={!canWrite} onChoose={onChoose} />
      {digest === null && newest && canWrite ? (
        <Button className="justify-self-start" onClick={() => onChoose(newest.digest)}>
          Check against the text of {longDate(newest.capturedOn)}
        </Button>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {digest === null && !newest ? null : (
          <Button onClick={() => ask({ kind: 'quote' })}>
            {canWrite ? 'Quote from the captured text' : 'Read the captured text'}
          </Button>
        )}
        {canWrite ? (
          <Button aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            Paste its text
          </Button>
        ) : null}
      </div>
      {canWrite ? <CapturePage source={source} /> : null}
      {isPasting ? (
        <PasteCapture
          sourceId={source.id}
          onKept={(kept) => {
            onChoose(kept);
            setPasting(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** The captures of a source to choose from, and what is to be known of the one chosen. */
export function CaptureChoice({
  label = 'Checked against',
  source,
  digest,
  disabled = false,
  onChoose,
}: {
  label?: string;
  source: CapturedSource;
  digest: string | null;
  disabled?: boolean;
  onChoose: (digest: string | null) => void;
}) {
  const chosen = source.captures.find((capture) => capture.digest === digest);
  return (
    <div className="grid gap-1">
      <Field label={label}>
        {(described) => (
          <Select
            {...described}
            disabled={disabled}
            value={digest ?? ''}
            onChange={({ target }) => onChoose(target.value || null)}
          >
            <option value="">No captured text</option>
            {source.captures.map((capture) => (
              <option key={capture.digest} value={capture.digest}>
                Text of {longDate(capture.capturedOn)}
                {capture.nature === 'readable' ? '' : ` (${capture.nature})`}
              </option>
            ))}
            {digest !== null && !chosen ? <option value={digest}>Another capture</option> : null}
          </Select>
        )}
      </Field>
      {chosen ? <CaptureNature nature={chosen.nature} /> : null}
    </div>
  );
}
