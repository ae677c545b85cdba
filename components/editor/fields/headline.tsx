'use client';

import { sharedRoots } from '@/lib/document/shared-document.ts';
import { useWriting } from '../writing.tsx';
import { SharedField } from './shared-field.tsx';

/** The brief's one question, edited where readers will see it. Enter leads on to the text. */
export function Headline() {
  const { connection, editor } = useWriting();
  return (
    <h1 className="font-serif text-3xl leading-tight font-bold">
      <SharedField
        id="headline"
        aria-label="Headline"
        text={sharedRoots(connection.document).headline}
        single
        onEnter={() => editor.commands.focus('start')}
        placeholder="Which question does this brief answer?"
        className="rounded-md bg-transparent"
      />
    </h1>
  );
}
