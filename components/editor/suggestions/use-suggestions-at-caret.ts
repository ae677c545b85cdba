import { useEditorState } from '@tiptap/react';
import type { BriefReading, SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { useWriting } from '../writing.tsx';
import { suggestionsAtCaret } from './at-caret.ts';

/** The suggestions that the caret stands in. Renders anew only when others come under it. */
export function useSuggestionsAtCaret({ suggestions }: BriefReading): SuggestionInDocument[] {
  const { editor } = useWriting();
  const ids = useEditorState({
    editor,
    selector: ({ editor: { state } }) => suggestionsAtCaret(state),
  });
  return suggestions.filter(({ id }) => ids.includes(id));
}
