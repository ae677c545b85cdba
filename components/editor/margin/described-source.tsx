'use client';

import { useState } from 'react';
import { type Source, undescribed } from '@/lib/domain/source/source.ts';
import { KindField } from '../../desk/sources/kind-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { NewSource } from '../types.ts';
import { useAsking } from '../use-asking.ts';
import { useWriting } from '../writing.tsx';

/** A source described field by field: what has no address, and what is unpublished. */
export function DescribedSource({
  title,
  onAdded,
  onCancel,
}: {
  title: string;
  onAdded: (source: Source) => void;
  onCancel: () => void;
}) {
  const { props } = useWriting();
  const { pending, refusal, run } = useAsking();
  const [kind, setKind] = useState<NewSource['kind']>('published');
  const save = async (form: FormData) => {
    const source = await run(() => props.addSource(sourceIn(form, kind)));
    if (source !== null) onAdded(source);
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <KindField kind={kind} onChange={setKind} />
      {kind === 'published' ? <Published title={title} /> : <Unpublished title={title} />}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          Add and cite
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Published({ title }: { title: string }) {
  const isAddress = /^https?:\/\//iu.test(title);
  return (
    <>
      <Field label="Title">
        {(described) => (
          <Input
            {...described}
            name="title"
            autoFocus
            required
            defaultValue={isAddress ? '' : title}
          />
        )}
      </Field>
      <Field label="Address" hint="Without one, give title, publisher and date in full.">
        {(described) => (
          <Input
            {...described}
            name="url"
            type="url"
            placeholder="https://"
            defaultValue={isAddress ? title : ''}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Publisher">{(described) => <Input {...described} name="publisher" />}</Field>
        <Field label="Published on">
          {(described) => (
            <Input
              {...described}
              name="issued"
              pattern="\d{4}(-\d{2}(-\d{2})?)?"
              title="A year, a month or a day: 2025, 2025-04 or 2025-04-20"
              placeholder="2025-04-20"
            />
          )}
        </Field>
      </div>
      <Field label="Author">{(described) => <Input {...described} name="author" />}</Field>
      <Field label="Archived copy">
        {(described) => (
          <Input {...described} name="archiveUrl" type="url" placeholder="https://" />
        )}
      </Field>
    </>
  );
}

function Unpublished({ title }: { title: string }) {
  return (
    <>
      <Field label="What readers are told about it">
        {(described) => (
          <Textarea
            {...described}
            name="publicDescription"
            required
            rows={2}
            defaultValue={title}
          />
        )}
      </Field>
      <Field label="Private notes" hint="For members only.">
        {(described) => <Textarea {...described} name="privateNotes" rows={2} />}
      </Field>
    </>
  );
}

function sourceIn(form: FormData, kind: NewSource['kind']): NewSource {
  const words = (name: string) => String(form.get(name) ?? '').trim();
  return {
    kind,
    description: {
      ...undescribed,
      type: kind === 'published' ? 'webpage' : 'document',
      title: words('title'),
      author: words('author'),
      publisher: words('publisher'),
      issued: words('issued'),
      url: words('url'),
      archiveUrl: words('archiveUrl'),
    },
    publicDescription: words('publicDescription'),
    privateNotes: words('privateNotes'),
  };
}
