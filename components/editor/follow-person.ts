import type { Editor } from '@tiptap/core';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { createRelativePositionFromJSON } from 'yjs';
import { personOf } from './caret.ts';

/** What clings to the top of the window covers this much of it, in pixels. */
const COVERED = 128;

/** Keys that scroll, or move the caret and the window with it. */
const SCROLLING = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];

/**
 * Keeps the caret of a person in view as it moves; of several windows that they have, in the one
 * where it moved last. It ends when one presses Escape, types or scrolls, and when they leave.
 *
 * @param onEnd called when it ends by itself, with whether they are still here
 * @returns what ends it
 */
export function followPerson(
  editor: Editor,
  awareness: Awareness,
  personId: string,
  onEnd: (isHere: boolean) => void,
): () => void {
  const listening = new AbortController();
  let latest: number | undefined;
  let frame = 0;
  const show = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { cursor } = awareness.getStates().get(latest ?? -1) ?? {};
      const position = cursor ? caretPosition(editor, cursor.head) : null;
      if (position !== null) bringIntoView(editor, position);
    });
  };
  const notice = ({ added, updated }: { added: number[]; updated: number[] }) => {
    const windows = windowsOf(personId, awareness);
    if (windows.length === 0) return stop(false);
    const moved = windows.find((window) => added.includes(window) || updated.includes(window));
    if (moved !== undefined || !windows.some((window) => window === latest)) {
      latest = moved ?? windows[0];
    }
    show();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    listening.abort();
    awareness.off('change', notice);
    editor.off('transaction', show);
  };
  const stop = (isHere: boolean) => {
    end();
    onEnd(isHere);
  };
  const leave = () => stop(true);
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' || SCROLLING.includes(key)) leave();
  };

  const { signal } = listening;
  window.addEventListener('keydown', press, { signal, capture: true });
  window.addEventListener('beforeinput', leave, { signal });
  window.addEventListener('wheel', leave, { signal, passive: true });
  window.addEventListener('touchmove', leave, { signal, passive: true });
  awareness.on('change', notice);
  editor.on('transaction', show);
  notice({ added: [], updated: [] });
  return end;
}

/** The Yjs client ids of a person's windows, those with a caret in the text first. */
function windowsOf(personId: string, awareness: Awareness): number[] {
  return [...awareness.getStates()]
    .filter(([, { user }]) => user && personOf(user).id === personId)
    .toSorted(([, one], [, other]) => Number(Boolean(other.cursor)) - Number(Boolean(one.cursor)))
    .map(([window]) => window);
}

/** Where a caret stands in this window's text; null until the words around it have arrived. */
function caretPosition({ state }: Editor, head: unknown): number | null {
  const { doc, type, binding } = ySyncPluginKey.getState(state);
  const place = createRelativePositionFromJSON(head);
  return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
}

/** Scrolls as little as it must, and not at all while the caret can be seen. */
function bringIntoView({ view }: Editor, position: number): void {
  const { top, bottom } = view.coordsAtPos(Math.min(position, view.state.doc.content.size));
  const { innerHeight } = window;
  if (top >= COVERED && bottom <= innerHeight * 0.75) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - innerHeight * 0.4, behavior: isCalm ? 'instant' : 'smooth' });
}
