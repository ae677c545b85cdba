'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import { reviewKeys } from './review-keys.ts';
import { useKeys } from './use-keys.ts';

/** The keys of this page, for whoever presses `?`. */
export function KeysHelp() {
  const [isOpen, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Keys <Key>?</Key>
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Reviewing by keyboard"
        description="The keys work while no field has the focus."
      >
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
          {reviewKeys.map(({ key, does }) => (
            <div key={key} className="contents">
              <dt>
                <Key>{key}</Key>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
