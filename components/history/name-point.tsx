'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState, useTransition } from 'react';
import { namePointAction, renamePointAction } from '@/lib/actions/history.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { RefusalNotice } from '../ui/notice.tsx';

/** Gives a point a name, or another one to a point that has been named by this member. */
export function NamePoint({
  briefId,
  place,
  named,
}: {
  briefId: string;
  place: string;
  named: { id: string; name: string } | null;
}) {
  const router = useRouter();
  const field = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    start(async () => {
      const outcome = named
        ? await renamePointAction({ briefId, pointId: named.id, name })
        : await namePointAction({ briefId, place, name });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) router.refresh();
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-1">
      <label htmlFor={field} className="text-sm font-semibold">
        Name of this point
      </label>
      <div className="flex flex-wrap gap-2">
        <Input
          id={field}
          key={named?.name}
          name="name"
          defaultValue={named?.name ?? ''}
          maxLength={100}
          placeholder="Before the lawyer’s call"
          className="max-w-72"
        />
        <Button type="submit" disabled={pending}>
          {named ? 'Rename' : 'Name it'}
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </form>
  );
}
