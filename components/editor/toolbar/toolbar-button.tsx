'use client';

import { Toolbar } from 'radix-ui';
import type { ComponentProps } from 'react';
import { keyWords } from '../key-words.ts';

/** A button of the toolbar. The label is its name, and the hint for those who point at it. */
export function ToolbarButton({
  label,
  keys,
  pressed,
  onPress,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'onClick'> & {
  label: string;
  /** Keys that do the same, as `aria-keyshortcuts` names them. */
  keys?: string;
  /** Whether what it does is in force at the caret; left out for what is done once. */
  pressed?: boolean;
  onPress?: () => void;
}) {
  return (
    <Toolbar.Button
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${keyWords(keys)})` : label}
      onClick={onPress}
      // The words stay selected while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      className="inline-flex h-8 min-w-8 items-center justify-center gap-1 rounded-md px-1.5 text-sm font-semibold hover:bg-sunk disabled:opacity-40 aria-pressed:bg-good-tint aria-pressed:text-good"
    >
      {children}
    </Toolbar.Button>
  );
}
