'use client';

import { useState } from 'react';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { insertCitation } from '../citations/citation-commands.ts';
import type { AddedSource } from '../types.ts';
import { useAsking } from '../use-asking.ts';
import { type Ask, useWriting } from '../writing.tsx';
import { Card } from './card.tsx';
import { DescribedSource } from './described-source.tsx';

/** What is known of an entry before it was captured or looked at. */
const uncaptured: Pick<CapturedSource, 'captures' | 'health'> = { captures: [], health: 'unknown' };

/** A new source, cited at the place where it was asked for: by what one has of it, or described. */
export function SourceForm({ asked }: { asked: Extract<Ask, { kind: 'source' }> }) {
  const { editor, props, ask, say, book } = useWriting();
  const [isDescribed, describe] = useState(false);
  const done = () => {
    ask(null);
    editor.commands.focus();
  };
  const cite = (source: CapturedSource) => {
    book.remember(source);
    const place = asked.place(editor);
    if (place !== null) insertCitation(editor, { from: place, to: place }, source);
    ask(null);
    props.refresh();
    return place !== null;
  };
  const citeNew = (source: Source, said: string) => {
    const isCited = cite({ ...source, ...uncaptured });
    say(isCited ? said : 'The words around the citation are gone; the source is in the library.');
  };
  const citeAdded = async ({ source, isNew, requestId }: AddedSource) => {
    if (requestId !== null) book.follow(source.id, requestId);
    if (isNew) citeNew(source, '');
    else {
      const known = await props.readSources([source.id]).catch(() => null);
      cite((known?.ok ? known.value[0] : undefined) ?? { ...source, ...uncaptured });
      say(`“${sourceTitle(source)}” is in the library already; that entry is cited.`);
    }
  };
  return (
    <Card title="New source">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from any of its fields */}
      <div className="grid gap-3" onKeyDown={(event) => event.key === 'Escape' && done()}>
        {isDescribed ? (
          <DescribedSource
            title={asked.title}
            onAdded={(source) => citeNew(source, '')}
            onCancel={done}
          />
        ) : (
          <PastedSource
            title={asked.title}
            onAdded={(added) => void citeAdded(added)}
            onDescribe={() => describe(true)}
            onCancel={done}
          />
        )}
      </div>
    </Card>
  );
}

/** One field for whatever somebody has of a source; an address is captured in the background. */
function PastedSource({
  title,
  onAdded,
  onDescribe,
  onCancel,
}: {
  title: string;
  onAdded: (added: AddedSource) => void;
  onDescribe: () => void;
  onCancel: () => void;
}) {
  const { props } = useWriting();
  const { pending, refusal, run } = useAsking();
  const [pasted, setPasted] = useState(title);
  const add = async () => {
    const added = await run(() => props.addSourceFrom(pasted));
    if (added !== null) onAdded(added);
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label="Address, DOI or reference"
        hint="The page behind an address is captured while you write on."
      >
        {(described) => (
          <Input
            {...described}
            autoFocus
            required
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
        )}
      </Field>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? 'Adding it…' : 'Add and cite'}
        </Button>
        <Button onClick={onDescribe}>Describe it instead</Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
