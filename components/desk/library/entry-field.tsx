'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { Field, Input } from '../../ui/field.tsx';
import { useFoundEntries } from './use-found-entries.ts';

/** What was typed, and the entry of the library that was chosen instead, if any. */
export type EntryChoice = { words: string; entry: Source | null };

export const nothingChosen: EntryChoice = { words: '', entry: null };

/**
 * A field for words about a source, under which the entries of the library appear that they may
 * mean. Arrow keys and Enter choose one, Escape closes the list, Tab goes on to the next field.
 */
export function EntryField({
  label,
  hint,
  choice,
  onChoose,
  without,
}: {
  label: ReactNode;
  hint?: ReactNode;
  choice: EntryChoice;
  onChoose: (choice: EntryChoice) => void;
  /** The entry that cannot be meant. */
  without: string;
}) {
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useFoundEntries(choice.entry ? '' : choice.words).filter(
    ({ id, placeholder }) => id !== without && !placeholder,
  );
  const shown = isOpen ? found : [];
  const choose = (entry: Source) => {
    onChoose({ words: sourceTitle(entry), entry });
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    const chosen = shown[at];
    if (event.key === 'ArrowDown' && shown.length > 0) setAt((at + 1) % shown.length);
    else if (event.key === 'ArrowUp' && shown.length > 0)
      setAt(at <= 0 ? shown.length - 1 : at - 1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && shown.length > 0) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative">
      <Field
        label={label}
        hint={choice.entry ? `From the library: ${detailOf(choice.entry)}` : hint}
      >
        {(described) => (
          <Input
            {...described}
            role="combobox"
            autoComplete="off"
            aria-expanded={shown.length > 0}
            aria-controls={list}
            aria-activedescendant={shown[at] ? `${list}-${at}` : undefined}
            value={choice.words}
            onChange={({ target }) => {
              onChoose({ words: target.value, entry: null });
              setOpen(true);
              setAt(-1);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <div
        id={list}
        role="listbox"
        aria-label="Entries of the library"
        hidden={shown.length === 0}
        className="absolute inset-x-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-lg border bg-card p-1 shadow-card"
      >
        {shown.map((entry, index) => (
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="cursor-default rounded-md px-2.5 py-1.5 text-sm aria-selected:bg-sunk"
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            <span className="block font-semibold">{sourceTitle(entry)}</span>
            <span className="block text-xs text-soft">{detailOf(entry)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function detailOf({ kind, description }: Source): string {
  const { publisher, author, issued, url } = description;
  const by = kind === 'unpublished' ? 'unpublished' : publisher || author;
  const said = [by, issuedInWords(issued), url];
  return said.filter(Boolean).join(' · ') || 'Nothing else is known of it';
}
