'use client';

import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

export type MenuItem = {
  key: string;
  label: ReactNode;
  onSelect: () => void;
  disabled?: boolean;
  /** Why it cannot be chosen, shown under it; it can be reached all the same, to be read. */
  whyNot?: string | null;
};

/** A button's menu: arrow keys, type-ahead and Escape as everywhere. */
export function Menu({
  trigger,
  items,
  focusAfterChoice,
}: {
  trigger: ReactNode;
  items: MenuItem[];
  /** Takes the focus to what was acted on; left out, it goes back to the button. */
  focusAfterChoice?: () => void;
}) {
  const isChosen = useRef(false);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          onCloseAutoFocus={(event) => {
            if (isChosen.current && focusAfterChoice) {
              event.preventDefault();
              focusAfterChoice();
            }
            isChosen.current = false;
          }}
          className="z-50 max-h-[60vh] min-w-44 overflow-y-auto rounded-lg border bg-card p-1 shadow-card"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.key}
              disabled={item.disabled ?? false}
              aria-disabled={item.whyNot ? true : undefined}
              onSelect={(event) => {
                if (item.whyNot) return event.preventDefault();
                isChosen.current = true;
                item.onSelect();
              }}
              className="max-w-80 cursor-default rounded-md px-2.5 py-1.5 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-sunk"
            >
              {item.label}
              {item.whyNot ? <span className="block text-xs text-soft">{item.whyNot}</span> : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
