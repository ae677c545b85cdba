'use client';

import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { isFollowable } from '@/lib/document/schema/link.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** Links the selected words, or changes or removes the link at the caret. */
export function LinkCard({ onDone }: { onDone: () => void }) {
  const { editor } = useWriting();
  const { href, isEmpty } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      href: String(editor.getAttributes('link').href ?? ''),
      isEmpty: editor.state.selection.empty,
    }),
  });
  const [typed, setTyped] = useState(href);
  const address = withProtocol(typed);
  const blocked = blockedBecause(address, isEmpty && href === '');
  const done = () => {
    onDone();
    editor.commands.focus();
  };
  return (
    <Card title="Link">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked) return;
          editor.chain().extendMarkRange('link').setLink({ href: address }).run();
          done();
        }}
      >
        <Field label="Address" hint={typed === '' ? undefined : blocked}>
          {(described) => (
            <Input
              {...described}
              autoFocus
              inputMode="url"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && done()}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={blocked !== undefined}>
            {href === '' ? 'Link the words' : 'Change the link'}
          </Button>
          {href === '' ? null : (
            <Button
              look="danger"
              onClick={() => {
                editor.chain().extendMarkRange('link').unsetLink().run();
                done();
              }}
            >
              Remove the link
            </Button>
          )}
          <Button look="quiet" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Card>
  );
}

function withProtocol(typed: string): string {
  const address = typed.trim();
  return /^[\w.-]+\.[a-z]{2,}(\/|$)/iu.test(address) ? `https://${address}` : address;
}

function blockedBecause(address: string, nothingSelected: boolean): string | undefined {
  if (nothingSelected) return 'Select the words to link first.';
  if (isFollowable(address)) return undefined;
  return 'An address begins with https://, http:// or mailto:.';
}
