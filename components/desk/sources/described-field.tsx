import type { ReactNode } from 'react';
import type { Origin } from '@/lib/domain/source-finding.ts';
import { type OtherValue, originNames } from '@/lib/domain/source-origins.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

/**
 * One field of a description: below it where its value came from, and what others said in its
 * place, each with a button that takes it.
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
  return (
    <div className="grid content-start gap-1">
      <Field label={label} hint={<Hint hint={hint} origin={origin} />}>
        {children}
      </Field>
      {others.length > 0 ? (
        <ul className="grid gap-1 text-xs">
          {others.map(({ value, from }) => (
            <li key={value} className="flex flex-wrap items-baseline gap-x-2">
              <span className="min-w-0 text-soft [overflow-wrap:anywhere]">
                {originNames[from]} says “{nameOf(value)}”
              </span>
              <Button
                look="quiet"
                className="min-h-6 px-2 py-0.5 text-xs underline"
                aria-label={`Take “${nameOf(value)}” as ${label.toLowerCase()}`}
                onClick={() => onTake(value)}
              >
                Take it
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Hint({ hint, origin }: { hint: string | undefined; origin: Origin | null }): ReactNode {
  const from = origin ? `From: ${originNames[origin].toLowerCase()}.` : '';
  return [hint ? `${hint}.` : '', from].filter(Boolean).join(' ') || null;
}
