'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';

/** A link to be handed on: to be read whole, selected, or copied with one button. */
export function CopyLink({ link }: { link: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string>();

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
    } catch {
      // Without the permission, or over plain http: the link is selected, to be copied by hand.
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <label htmlFor={id} className="sr-only">
        Invitation link
      </label>
      <Input ref={field} id={id} readOnly value={link} className="min-w-0 flex-1 font-mono" />
      <Button onClick={copy}>{copied === link ? 'Copied' : 'Copy'}</Button>
    </div>
  );
}
