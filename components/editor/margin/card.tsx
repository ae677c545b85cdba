import { type ReactNode, useId } from 'react';

/** One thing in the margin, under its name. */
export function Card({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  /** To the right of the name: a state, or a way to close. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-card border bg-card p-4 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
