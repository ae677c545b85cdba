import { useEditorState } from '@tiptap/react';
import { useWriting } from '../writing.tsx';
import { referenceNumber } from './citation-view.ts';

/** The number that a source bears in the text now; null where it is not cited. */
export function useReferenceNumber(source: string): number | null {
  const { editor } = useWriting();
  return useEditorState({
    editor,
    selector: ({ editor }) => referenceNumber(editor.state, source),
  });
}
