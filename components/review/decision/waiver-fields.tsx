import type { KeyboardEvent, RefObject } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { Field, Input } from '../../ui/field.tsx';

/** A public reason for each quotation that was not verified and is let through all the same. */
export function WaiverFields({
  quotations,
  reasons,
  onChange,
  onKeyDown,
  missing,
}: {
  quotations: SheetClaim['toWaive'];
  reasons: Readonly<Record<string, string>>;
  onChange: (quotation: string, reason: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Is given the first field that is empty. */
  missing: RefObject<HTMLInputElement | null>;
}) {
  const firstMissing = quotations.find(({ quotation }) => !reasons[quotation]?.trim());
  return quotations.map(({ quotation, check }) => (
    <Field
      key={quotation}
      label={<>Waive the check of “{quotation}”</>}
      hint={
        check === 'not-found'
          ? 'The words are not in the captured text. Readers will see your reason.'
          : 'The text of the source was not captured. Readers will see your reason.'
      }
    >
      {(described) => (
        <Input
          {...described}
          {...(quotation === firstMissing?.quotation ? { ref: missing } : {})}
          value={reasons[quotation] ?? ''}
          onChange={(event) => onChange(quotation, event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  ));
}
