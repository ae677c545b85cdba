import {
  type ChangeEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type * as Y from 'yjs';
import { moveOffset, smallestChange } from '../claims/text-change.ts';
import { isTypedHere, write } from '../text/undo.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export type SharedTextField<F extends Field> = {
  ref: RefObject<F | null>;
  value: string;
  onChange: (event: ChangeEvent<F>) => void;
};

/**
 * Binds an input or a textarea to a shared text. What is typed is written as the smallest change,
 * so that two people can type in one field; the caret stays beside its letter while others do.
 */
export function useSharedText<F extends Field>(
  text: Y.Text,
  /** Line breaks, which only a paste can bring in then, become spaces. */
  single = false,
): SharedTextField<F> {
  const ref = useRef<F>(null);
  const movedTo = useRef<[start: number, end: number] | null>(null);

  const subscribe = useCallback(
    (onChange: () => void) => {
      const observe = (event: Y.YTextEvent) => {
        const field = ref.current;
        if (field && !isTypedHere(event.transaction)) {
          movedTo.current = [
            moveOffset(field.selectionStart ?? 0, event.delta),
            moveOffset(field.selectionEnd ?? 0, event.delta),
          ];
        }
        onChange();
      };
      text.observe(observe);
      return () => text.unobserve(observe);
    },
    [text],
  );
  const value = useSyncExternalStore(subscribe, () => text.toString());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put back after each new value
  useLayoutEffect(() => {
    const [start, end] = movedTo.current ?? [];
    movedTo.current = null;
    if (start !== undefined && end !== undefined && ref.current === document.activeElement) {
      ref.current?.setSelectionRange(start, end);
    }
  }, [value]);

  const onChange = useCallback(
    ({ target }: ChangeEvent<F>) => {
      const { selectionStart, selectionEnd } = target;
      const typed = single ? target.value.replaceAll('\n', ' ') : target.value;
      if (typed !== target.value) movedTo.current = [selectionStart ?? 0, selectionEnd ?? 0];
      const change = smallestChange(text.toString(), typed, selectionStart ?? 0);
      if (change === null || text.doc === null) return;
      write(text.doc, () => {
        text.delete(change.at, change.removed);
        text.insert(change.at, change.inserted);
      });
    },
    [text, single],
  );
  return { ref, value, onChange };
}
