'use client';

import { useState, useTransition } from 'react';
import { captureAddressAction } from '@/lib/actions/library.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';

/** Asks for a capture of a source's page as it is now. */
export function CaptureAddress({
  sourceId,
  url,
  look,
  onAsked,
}: {
  sourceId: string;
  url: string;
  look: ButtonLook;
  onAsked: (requestId: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const address = typed ?? url;
  const ask = () =>
    start(async () => {
      const outcome = await captureAddressAction({ sourceId, address });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) onAsked(outcome.value.requestId);
    });
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <Field label="The page to capture">
            {(described) => (
              <Input
                {...described}
                inputMode="url"
                value={address}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        </div>
        <Button type="submit" look={look} disabled={pending || address.trim() === ''}>
          Capture it now
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </form>
  );
}
