import { type ReactNode, useRef } from 'react';
import type { Origin } from '@/lib/domain/health/source-finding.ts';
import { type OtherValue, originAtStart, originNames } from '@/lib/domain/source/source-origins.ts';
import { Field } from '../../ui/field.tsx';

/**
 * One field of a description: below it where its value came from, and what others said in its
 * place, each with a button that takes it and leads to the field.
 */
export function DescribedField({
  label,
  hint,
  origin,
  others,
  nameOf = (value) => value,
  onTake,
  children,
}: {
  label: string;
  hint?: string | undefined;
  /** Null while the value is old, empty or being changed here. */
  origin: Origin | null;
  others: readonly OtherValue[];
  /** How a value is called, where that is not the value itself. */
  nameOf?: (value: string) => string;
  onTake: (value: string) => void;
  children: Parameters<typeof Field>[0]['children'];
}) {
  const place = useRef<HTMLDivElement>(null);
  const take = (value: string) => {
    onTake(value);
    place.current?.querySelector<HTMLElement>('input, select')?.focus();
  };
  return (
    <div ref={place} className="grid content-start gap-1">
      <Field label={label} hint={hintWith(hint, origin)}>
        {children}
      </Field>
      {others.length > 0 ? (
        <ul className="grid text-xs">
          {others.map(({ value, from }) => (
            <li key={value} className="text-soft [overflow-wrap:anywhere]">
              {originAtStart(from)} says “{nameOf(value)}”.{' '}
              <button
                type="button"
                className="px-1 py-1 font-semibold text-ink underline"
                aria-label={`Take it as ${label.toLowerCase()}: “${nameOf(value)}”`}
                onClick={() => take(value)}
              >
                Take it
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What to write into a field, and where what stands there came from. */
function hintWith(hint: string | undefined, origin: Origin | null): ReactNode {
  if (origin === null) return hint;
  return (
    <>
      {hint ? <span className="block">{hint}</span> : null}
      <span className="block">From {originNames[origin]}.</span>
    </>
  );
}
