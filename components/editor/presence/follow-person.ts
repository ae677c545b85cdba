import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { createRelativePositionFromJSON } from 'yjs';
import { positionsThrough } from '../text/remote-mapping.ts';
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
  /** Where the carets stood in this text when they were last looked at, by window. */
  const places = new Map<number, number>();
  let latest: number | undefined;
  let frame = 0;
  const look = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      for (const [window, place] of caretsOf(personId, editor, awareness)) {
        if (places.get(window) !== place) latest = window;
        places.set(window, place);
      }
      const place = places.get(latest ?? -1);
      if (place !== undefined) bringIntoView(editor, place);
    });
  };
  // A window announces its caret anew whenever somebody else writes: that is no move.
  const keepPlaces = ({ transaction }: { transaction: Transaction }) => {
    const moved = positionsThrough(transaction);
    for (const [window, place] of places) places.set(window, moved.map(place, -1));
    look();
  };
  const notice = () => {
    const isHere = [...awareness.getStates().values()].some((state) => isOf(personId, state));
    if (isHere) look();
    else stop(false);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    listening.abort();
    awareness.off('change', notice);
    editor.off('transaction', keepPlaces);
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
  editor.on('transaction', keepPlaces);
  notice();
  return end;
}

function isOf(personId: string, { user }: Presence): boolean {
  return Boolean(user) && personOf(user).id === personId;
}

type Presence = { [field: string]: unknown };

/** The carets of a person that stand in this window's text, by the Yjs client id of their windows. */
function caretsOf(personId: string, { state }: Editor, awareness: Awareness): Map<number, number> {
  const { doc, type, binding } = ySyncPluginKey.getState(state);
  const carets = new Map<number, number>();
  for (const [window, presence] of awareness.getStates()) {
    const head = isOf(personId, presence) ? presence.cursor?.head : undefined;
    if (!head) continue;
    const place = createRelativePositionFromJSON(head);
    // Null until the words around it have arrived here.
    const position = relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
    if (position !== null) carets.set(window, position);
  }
  return carets;
}

/** Scrolls as little as it must, and not at all while the caret can be seen. */
function bringIntoView({ view }: Editor, position: number): void {
  const { top, bottom } = view.coordsAtPos(Math.min(position, view.state.doc.content.size));
  const { innerHeight } = window;
  if (top >= COVERED && bottom <= innerHeight * 0.75) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - innerHeight * 0.4, behavior: isCalm ? 'instant' : 'smooth' });
}
