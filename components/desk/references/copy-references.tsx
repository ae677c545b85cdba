'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** Copies references as plain text, one a line. */
export function CopyReferences({ text }: { text: string }) {
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('The references are copied.');
    } catch {
      setSaid('Your browser does not let this page copy. Select the references and copy them.');
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={copy}>Copy</Button>
      <span role="status" className="text-sm text-soft">
        {said}
      </span>
    </div>
  );
}
