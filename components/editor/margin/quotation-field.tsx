'use client';

import { Field, Textarea } from '../../ui/field.tsx';
import { useWriting } from '../writing.tsx';

/** The exact words of the source, as they stand there. */
export function QuotationField({
  quotation,
  onChange,
}: {
  quotation: string | null;
  onChange: (quotation: string | null) => void;
}) {
  const { canWrite } = useWriting();
  return (
    <Field label="Exact quotation">
      {(described) => (
        <Textarea
          {...described}
          rows={3}
          className="font-serif"
          readOnly={!canWrite}
          value={quotation ?? ''}
          onChange={({ target }) => onChange(target.value || null)}
        />
      )}
    </Field>
  );
}
