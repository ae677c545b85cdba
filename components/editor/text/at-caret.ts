import { getMarkRange } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { citationAtCaret, type PlacedCitation } from '../citations/citation-commands.ts';
import { claimAtCaret, shownClaims } from '../claims/claim-decorations.ts';
import { threadsBetween } from '../comments/thread-decorations.ts';
import { useWriting } from '../writing.tsx';

/** Words marked as context, where they stand. */
export type PlacedContext = { from: number; to: number; reason: string };

export type AtCaret = {
  citation: PlacedCitation | null;
  /** Id of the claim. */
  claim: string | null;
  context: PlacedContext | null;
  /** Ids of the threads on the very words at the caret. */
  threads: string[];
  /** Ids of the others on the claim. */
  claimThreads: string[];
  /** Index of the section; null before the first heading. */
  section: number | null;
};

/** What the caret stands in. Renders anew only when that changes, not with every key. */
export function useAtCaret(): AtCaret {
  const { editor } = useWriting();
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      citation: citationAtCaret(state),
      claim: claimAtCaret(state),
      context: contextAtCaret(state),
      ...threadsAtCaret(state),
      section: sectionAt(state),
    }),
  });
}

function threadsAtCaret(state: EditorState): Pick<AtCaret, 'threads' | 'claimThreads'> {
  const { from, to } = state.selection;
  const threads = threadsBetween(state, from, to);
  const current = claimAtCaret(state);
  const claim = shownClaims(state).find(({ id }) => id === current);
  const onClaim = claim ? threadsBetween(state, claim.from, claim.to) : [];
  return { threads, claimThreads: onClaim.filter((id) => !threads.includes(id)) };
}

function contextAtCaret({ selection, schema }: EditorState): PlacedContext | null {
  const type = schema.marks.context;
  const range = type && getMarkRange(selection.$from, type);
  if (!type || !range) return null;
  const marked = selection.$from.doc.nodeAt(range.from);
  const reason: unknown = type.isInSet(marked?.marks ?? [])?.attrs.reason;
  return { ...range, reason: typeof reason === 'string' ? reason : '' };
}

function sectionAt({ selection, doc }: EditorState): number | null {
  const last = selection.$from.index(0);
  let section: number | null = null;
  for (let at = 0; at <= last && at < doc.childCount; at += 1) {
    const { type, attrs } = doc.child(at);
    if (type.name === 'heading' && attrs.level !== 3) section = section === null ? 0 : section + 1;
  }
  return section;
}
