import type { KeyboardEvent } from 'react';
import { goToClaim, startClaim } from './acts.ts';
import { claimAtCaret } from './claim-decorations.ts';
import { startComment } from './comment-acts.ts';
import { focusText } from './focus-text.ts';
import { useWriting, type Writing } from './writing.tsx';

type Act = (() => void) | undefined;

/**
 * The keys of the writing page: Mod-Alt-C marks a claim, Mod-Alt with the arrows down and up goes
 * to the next and the previous one, Mod-Alt-M comments, Mod-Alt-Enter changes between the text and
 * the margin, Mod-K asks for a link, and undo is the same in every field.
 */
export function useKeys(): (event: KeyboardEvent) => void {
  const writing = useWriting();
  return (event) => {
    const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (!ctrlKey && !metaKey) return;
    const isInText = target instanceof Node && writing.element.contains(target);
    // What is typed into a comment is nobody else's yet, and has the browser's own undo.
    const isOwn = target instanceof Element && target.closest('[data-own-keys]') !== null;
    const plain = isOwn ? undefined : alone(writing, code, isInText, shiftKey);
    const act = altKey ? withAlt(writing, code, isInText) : plain;
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function withAlt(writing: Writing, code: string, isInText: boolean): Act {
  const current = () => claimAtCaret(writing.editor.state);
  switch (code) {
    case 'KeyC':
      return writing.canWrite ? () => startClaim(writing) : undefined;
    case 'ArrowDown':
      return () => goToClaim(writing, current(), 1);
    case 'ArrowUp':
      return () => goToClaim(writing, current(), -1);
    case 'KeyM':
      return () => startComment(writing);
    case 'Enter':
      return () =>
        isInText ? document.getElementById('margin')?.focus() : focusText(writing.editor);
    default:
      return undefined;
  }
}

/** The text has its own undo keys; a field's own undo would know nothing of what others wrote. */
function alone(
  { undo, ask, canWrite }: Writing,
  code: string,
  isInText: boolean,
  shift: boolean,
): Act {
  if (!canWrite) return undefined;
  if (code === 'KeyK') return () => ask({ kind: 'link' });
  if (isInText) return undefined;
  if (code === 'KeyZ') return () => (shift ? undo.redo() : undo.undo());
  return code === 'KeyY' ? () => undo.redo() : undefined;
}
