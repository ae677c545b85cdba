import type { KeyboardEvent } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { Field, Textarea } from '../../ui/field.tsx';

/** Asks for the answer to objections whose makers cannot lift them any more; nothing where none stands. */
export function AnswerField({
  objections,
  answer,
  onKeyDown,
  onChange,
}: {
  objections: SheetClaim['toSetAside'];
  answer: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onChange: (answer: string) => void;
}) {
  if (objections.length === 0) return null;
  const makers = objections.map(({ reviewer }) => reviewer).join(' and ');
  return (
    <div className="grid gap-2 border-l-4 border-mixed pl-3 text-sm">
      <p>
        <b>{makers} may not review any more</b>, so whoever approves these words may set aside what
        they objected to:
      </p>
      <ul>
        {objections.map(({ id, reason }) => (
          <li key={id}>
            <q>{reason}</q>
          </li>
        ))}
      </ul>
      <Field
        label="Why the objection does not hold"
        hint="Every member can read it. Left empty, your approval leaves the objection in force."
      >
        {(described) => (
          <Textarea
            {...described}
            rows={1}
            className="field-sizing-content max-h-40"
            value={answer}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
    </div>
  );
}
