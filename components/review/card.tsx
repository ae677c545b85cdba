import type { ReactNode } from 'react';

/** A card in the column beside the claims: one matter of the whole brief, under its name. */
export function Card({
  id,
  title,
  isGrave = false,
  children,
}: {
  /** Of the card itself, for links to it. */
  id: string;
  title: ReactNode;
  /** Whether it says that something was wrong. */
  isGrave?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={`grid scroll-mt-4 gap-3 rounded-card border bg-card p-4 text-sm ${isGrave ? 'border-bad/50' : ''}`}
    >
      <h2 id={`${id}-title`} className="font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What is rarely done, folded away under its name at the foot of a card. */
export function Fold({
  title,
  isOpen = false,
  children,
}: {
  title: ReactNode;
  /** Whether it is open to begin with. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="border-t pt-3">
      <summary className="font-semibold">{title}</summary>
      <div className="grid gap-3 pt-3">{children}</div>
    </details>
  );
}
