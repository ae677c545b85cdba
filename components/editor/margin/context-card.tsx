'use client';

import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import type { PlacedContext } from '../text/at-caret.ts';
import { useWriting } from '../writing.tsx';
import { Card } from './card.tsx';

/** Marks words as needing no review, with the reason that readers will see, or changes either. */
export function ContextCard({
  context,
  onDone,
}: {
  context: PlacedContext | null;
  onDone: () => void;
}) {
  const { editor, canWrite } = useWriting();
  const isEmpty = useEditorState({
    editor,
    selector: ({ editor }) => editor.state.selection.empty,
  });
  const [reason, setReason] = useState(context?.reason ?? '');
  const nothingSelected = isEmpty && context === null;
  const done = () => {
    onDone();
    editor.commands.focus();
  };
  const mark = () => {
    const range = context ?? editor.state.selection;
    editor
      .chain()
      .command(({ tr, state }) => {
        const type = state.schema.marks.context;
        if (type) tr.addMark(range.from, range.to, type.create({ reason: reason.trim() }));
        return type !== undefined;
      })
      .run();
    done();
  };
  const unmark = () => {
    if (context) {
      const type = editor.schema.marks.context;
      editor.view.dispatch(editor.state.tr.removeMark(context.from, context.to, type));
    }
    done();
  };
  return (
    <Card title="Context: needs no review">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        <Field
          label="Why these words need no review"
          hint={
            nothingSelected
              ? 'Select the words first.'
              : 'Sign-off lists the reason, and readers see it.'
          }
        >
          {(described) => (
            <Input
              {...described}
              required
              maxLength={300}
              autoFocus={context === null}
              readOnly={!canWrite}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && done()}
            />
          )}
        </Field>
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <Button
              type="submit"
              look="primary"
              disabled={nothingSelected || reason.trim() === '' || reason === context?.reason}
            >
              {context ? 'Change the reason' : 'Mark as context'}
            </Button>
            {context ? (
              <Button look="danger" onClick={unmark}>
                No longer context
              </Button>
            ) : (
              <Button look="quiet" onClick={done}>
                Cancel
              </Button>
            )}
          </div>
        ) : null}
      </form>
    </Card>
  );
}
