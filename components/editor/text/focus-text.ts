import type { Editor } from '@tiptap/core';

/**
 * Goes to the text, also where it can only be read: the editor itself takes no focus there. Whoever
 * is in it already may be selecting words, and keeps them.
 */
export function focusText({ view }: Editor): void {
  if (view.hasFocus()) return;
  view.focus();
  if (!view.hasFocus()) view.dom.focus({ preventScroll: true });
}
