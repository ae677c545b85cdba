import type { ComponentProps, MouseEvent } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const base =
  'inline-flex min-h-9.5 items-center justify-center gap-2 rounded-lg border px-3 py-1.5 text-sm font-semibold ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55';

/** Where colours are the reader's own, the border that is seen through elsewhere shows what is a button. */
const looks: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:brightness-110',
  secondary: 'border-strong-rule/60 bg-card text-ink hover:bg-sunk',
  quiet: 'border-transparent text-ink hover:bg-sunk',
  danger: 'border-bad/50 bg-card text-bad hover:bg-bad-tint',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'secondary'): string {
  return `${base} ${looks[look]}`;
}

/**
 * A button. While it is disabled it does nothing, and Tab passes it by; but whoever stands on it, having
 * just pressed it, stays there: a browser takes the focus away from what is disabled its own way.
 */
export function Button({
  look = 'secondary',
  className = '',
  type = 'button',
  disabled = false,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  const held = disabled ? { 'aria-disabled': true, tabIndex: -1, onClick: doNothing } : {};
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} {...held} />;
}

/** Sends no form either. */
function doNothing(event: MouseEvent): void {
  event.preventDefault();
}
