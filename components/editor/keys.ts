import type { KeyboardEvent } from 'react';
import { goToClaim, startClaim } from './acts.ts';
import { claimAtCaret } from './claims/claim-decorations.ts';
import { startComment } from './comments/comment-acts.ts';
import { settleAtCaret } from './suggestions/suggestion-acts.ts';
import { useSuggesting } from './suggestions/use-suggesting.ts';
import { focusText } from './text/focus-text.ts';
import { useWriting, type Writing } from './writing.tsx';

type Act = (() => void) | undefined;

/**
 * The keys of the writing page: Mod-Alt-C marks a claim, Mod-Alt with the arrows down and up goes
 * to the next and the previous one, Mod-Alt-Shift-X changes between editing and suggesting, Mod-Alt-A
 * and Mod-Alt-R accept and reject the suggestion at the caret, Mod-Alt-M comments, Mod-Alt-Enter
 * changes between the text and
 * the margin, Mod-K asks for a link, and undo is the same in every field.
 */
export function useKeys(): (event: KeyboardEvent) => void {
  const writing = useWriting();
  const suggesting = useSuggesting();
  return (event) => {
    const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    // Where AltGr writes letters, it comes as Ctrl and Alt together.
    if ((!ctrlKey && !metaKey) || event.getModifierState('AltGraph')) return;
    const isInText = target instanceof Node && writing.element.contains(target);
    // What is typed into a comment is nobody else's yet, and has the browser's own undo.
    const isOwn = target instanceof Element && target.closest('[data-own-keys]') !== null;
    const plain = isOwn ? undefined : alone(writing, code, isInText, shiftKey);
    const act = altKey ? withAlt(writing, suggesting, code, isInText, shiftKey) : plain;
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function withAlt(
  writing: Writing,
  suggesting: ReturnType<typeof useSuggesting>,
  code: string,
  isInText: boolean,
  shift: boolean,
): Act {
  const current = () => claimAtCaret(writing.editor.state);
  switch (code) {
    case 'KeyC':
      return writing.canWrite ? () => startClaim(writing) : undefined;
    case 'ArrowDown':
      return () => goToClaim(writing, current(), 1);
    case 'ArrowUp':
      return () => goToClaim(writing, current(), -1);
    case 'KeyX':
      return shift && writing.canWrite ? () => suggesting.set(!suggesting.isOn) : undefined;
    case 'KeyA':
      return writing.canWrite ? () => settleAtCaret(writing, 'accept') : undefined;
    case 'KeyR':
      return writing.canWrite ? () => settleAtCaret(writing, 'reject') : undefined;
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
