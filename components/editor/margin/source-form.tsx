'use client';

import { useState } from 'react';
import { undescribed } from '@/lib/domain/source.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { insertCitation } from '../citations/citation-commands.ts';
import type { NewSource } from '../types.ts';
import { useAsking } from '../use-asking.ts';
import { type Ask, useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** A new source, described where it is needed and cited at the place where it was asked for. */
export function SourceForm({ asked }: { asked: Extract<Ask, { kind: 'source' }> }) {
  const { editor, props, ask, say } = useWriting();
  const { pending, refusal, run } = useAsking();
  const [kind, setKind] = useState<NewSource['kind']>('published');
  const done = () => {
    ask(null);
    editor.commands.focus();
  };
  const save = async (form: FormData) => {
    const source = await run(() => props.addSource(sourceIn(form, kind)));
    if (source === null) return;
    const place = asked.place(editor);
    if (place === null)
      say('The words around the citation are gone; the source is in the library.');
    else insertCitation(editor, { from: place, to: place }, source);
    props.refresh();
    ask(null);
  };
  return (
    <Card title="New source">
      <form
        className="grid gap-3"
        onKeyDown={(event) => event.key === 'Escape' && done()}
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <Field label="Kind">
          {(described) => (
            <Select
              {...described}
              value={kind}
              onChange={({ target }) =>
                setKind(target.value === 'unpublished' ? 'unpublished' : 'published')
              }
            >
              <option value="published">Published elsewhere</option>
              <option value="unpublished">Unpublished: an interview, a document</option>
            </Select>
          )}
        </Field>
        {kind === 'published' ? (
          <Published title={asked.title} />
        ) : (
          <Unpublished title={asked.title} />
        )}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div className="flex gap-2">
          <Button type="submit" look="primary" disabled={pending}>
            Add and cite
          </Button>
          <Button look="quiet" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Card>
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
