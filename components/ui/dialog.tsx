'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A dialog for the few things that have no place beside the words; Escape and the backdrop close it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed left-1/2 top-1/2 z-50 grid max-h-[88vh] w-[min(92vw,36rem)] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-card border bg-card p-5 shadow-card"
        >
          <Radix.Title className="font-serif text-lg font-bold">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="text-sm text-soft">{description}</Radix.Description>
          ) : null}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
