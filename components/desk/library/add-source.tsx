'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { addSourceFromAction } from '@/lib/actions/library.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { type Source, sourceTitle } from '@/lib/domain/source.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';

type Answer = { source: Source; isNew: boolean } | { refusal: Refusal };

/** Adds a work by what is pasted of it; a work that is known already is led to. */
export function AddSource() {
  const router = useRouter();
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, start] = useTransition();
  const add = () =>
    start(async () => {
      const outcome = await addSourceFromAction({ pasted });
      setAnswer(outcome.ok ? outcome.value : outcome);
      if (!outcome.ok) return;
      setPasted('');
      router.refresh();
    });
  return (
    <section aria-label="Add a source" className="grid gap-3 rounded-card border bg-card p-4">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="min-w-60 grow">
          <Field label="Add a source" hint="An address, a DOI, or the words of a reference.">
            {(described) => (
              <Input
                {...described}
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
              />
            )}
          </Field>
        </div>
        <Button type="submit" look="primary" disabled={pending}>
          Add the source
        </Button>
      </form>
      {answer && 'refusal' in answer ? <RefusalNotice refusal={answer.refusal} /> : null}
      {answer && 'source' in answer ? (
        <Notice tone={answer.isNew ? 'good' : 'neutral'} live>
          {answer.isNew ? 'Added: ' : 'Already in the library: '}
          <Link className="underline" href={`/desk/sources/${answer.source.id}`}>
            {sourceTitle(answer.source)}
          </Link>
        </Notice>
      ) : null}
    </section>
  );
}
