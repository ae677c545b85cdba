import type { Editor } from '@tiptap/core';

/** Goes to the text, also where it can only be read: the editor itself takes no focus there. */
export function focusText({ view }: Editor): void {
  view.focus();
  if (!view.hasFocus()) view.dom.focus({ preventScroll: true });
}
