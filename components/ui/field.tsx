import { type ComponentProps, type ReactNode, useId } from 'react';

const control =
  'min-h-9.5 w-full rounded-lg border border-strong-rule/60 bg-card px-3 py-2 text-sm text-ink placeholder:text-soft ' +
  'aria-invalid:border-bad';

type Described = { id: string; 'aria-describedby'?: string };

/**
 * A labelled control with its hint. The control is given its id and description, so that the
 * label and the hint reach a screen reader without anyone wiring them by hand.
 */
export function Field({
  label,
  hint,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  children: (described: Described) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children(hint ? { id, 'aria-describedby': hintId } : { id })}
      {hint ? (
        <p id={hintId} className="text-xs text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function Input({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input dir="auto" className={`${control} ${className}`} {...rest} />;
}

export function Textarea({ className = '', ...rest }: ComponentProps<'textarea'>) {
  return <textarea dir="auto" className={`${control} ${className}`} {...rest} />;
}

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${control} ${className}`} {...rest} />;
}
