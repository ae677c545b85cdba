'use client';

import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Place } from '@/lib/domain/quotation/omission.ts';
import { type Paragraph, paragraphsOf, placeOf, rangeOf } from './paragraphs.ts';

/** What is shown in a text: the quotation in force, everything that was found, and one place of it. */
export type Marks = {
  quotation: readonly Place[];
  found: readonly Place[];
  current: Place | null;
};

/**
 * A captured text to read, and to quote from by selecting. It is a field that takes no input, and
 * not merely shown, so that a caret moves in it and the keyboard selects as the mouse does. What is
 * marked is painted over the words by the browser: the text itself never changes.
 */
export function CapturedText({
  text,
  language,
  marks,
  onSelect,
  onEnter,
}: {
  text: string;
  language: string;
  marks: Marks;
  onSelect: (place: Place | null) => void;
  /** Enter, which writes nothing here, quotes what is selected. */
  onEnter: () => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  useSelection(element, paragraphs, onSelect);
  useMarks(element, paragraphs, marks);
  const byPointer = useRef(false);
  /** Whoever comes by keyboard finds the words that they looked for selected. */
  const selectShown = () => {
    const shown = marks.current ?? marks.quotation[0];
    const field = element.current;
    if (byPointer.current || !shown || !field) return;
    const range = rangeOf(field, paragraphs, shown);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
  };
  useEffect(() => {
    const field = element.current;
    const refuse = (event: Event) => event.preventDefault();
    field?.addEventListener('beforeinput', refuse);
    return () => field?.removeEventListener('beforeinput', refuse);
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area can neither mark words nor hold paragraphs
    <div
      ref={element}
      role="textbox"
      tabIndex={0}
      aria-label="Captured text"
      aria-multiline="true"
      aria-readonly="true"
      lang={language || undefined}
      dir="auto"
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      inputMode="none"
      className="captured-text"
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onPointerUp={() => {
        byPointer.current = false;
      }}
      onFocus={selectShown}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <Paragraphs paragraphs={paragraphs} />
    </div>
  );
}

const Paragraphs = memo(function Paragraphs({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return paragraphs.map(({ start, words }) => (
    <p key={start} dir="auto">
      {words}
    </p>
  ));
});

function useSelection(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  onSelect: (place: Place | null) => void,
): void {
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection();
      const field = element.current;
      if (!field || !selection?.anchorNode || !field.contains(selection.anchorNode)) return;
      onSelect(placeOf(field, paragraphs, selection));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [element, paragraphs, onSelect]);
}

/** Paints the marks, and brings the current place, or else the quotation, into view. */
function useMarks(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  { quotation, found, current }: Marks,
): void {
  useEffect(() => {
    const field = element.current;
    if (!field || !CSS.highlights) return;
    const paint = (name: string, places: readonly Place[]) =>
      CSS.highlights.set(
        name,
        new Highlight(...places.flatMap((place) => rangeOf(field, paragraphs, place) ?? [])),
      );
    paint('quotation-in-force', quotation);
    paint('found-words', found);
    paint('found-now', current === null ? [] : [current]);
    return () => {
      for (const name of ['quotation-in-force', 'found-words', 'found-now']) {
        CSS.highlights.delete(name);
      }
    };
  }, [element, paragraphs, quotation, found, current]);
  const shown = current ?? quotation[0] ?? null;
  useEffect(() => {
    const field = element.current;
    const range = field && shown ? rangeOf(field, paragraphs, shown) : null;
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [element, paragraphs, shown]);
}
