/** A key of the keyboard, shown beside what it does. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded border border-strong-rule/60 bg-card px-1.5 font-sans text-xs text-ink">
      {children}
    </kbd>
  );
}
