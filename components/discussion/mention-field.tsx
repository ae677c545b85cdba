'use client';

import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import { mentionOf, type Person } from '@/lib/domain/review/thread.ts';
import { Textarea } from '../ui/field.tsx';
import { type MentionQuery, matchingPeople, mentionQuery } from './mention-query.ts';

/** A field in which an @ asks for a member: arrow keys, Enter and Escape as with citations. */
export function MentionField({
  value,
  onType,
  people,
  onKeyDown,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onKeyDown'> & {
  value: string;
  onType: (text: string) => void;
  people: readonly Person[];
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}) {
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = query ? matchingPeople(people, query.typed) : [];
  const isOpen = found.length > 0;
  const at = Math.min(chosen, found.length - 1);

  const look = () => {
    const { current } = field;
    const isCaret = current?.selectionStart === current?.selectionEnd;
    setQuery(current && isCaret ? mentionQuery(current.value, current.selectionStart) : null);
  };
  const take = (person: Person | undefined) => {
    const { current } = field;
    if (!person || !query || !current) return;
    current.setRangeText(`${mentionOf(person)} `, query.from, current.selectionStart, 'end');
    setQuery(null);
    onType(current.value);
  };
  const takeKey = ({ key }: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    if (key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if (key === 'Enter' || key === 'Tab') take(found[at]);
    else if (key === 'Escape') setQuery(null);
    else return false;
    return true;
  };

  return (
    <div className="grid gap-1">
      <Textarea
        {...rest}
        ref={field}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
        onChange={({ target }) => {
          onType(target.value);
          setChosen(0);
          look();
        }}
        onClick={look}
        onBlur={() => setQuery(null)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && takeKey(event)) {
            event.preventDefault();
            event.stopPropagation();
          } else onKeyDown?.(event);
        }}
      />
      <p role="status" className="sr-only">
        {isOpen ? `${found.length} to mention: arrow keys choose, Enter takes` : ''}
      </p>
      {isOpen ? (
        <div
          id={list}
          role="listbox"
          aria-label="Mention"
          className="rounded-lg border bg-card p-1 shadow-card"
        >
          {found.map((person, index) => (
            <div
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="cursor-default rounded-md px-2.5 py-1 text-sm aria-selected:bg-sunk"
              onMouseMove={() => setChosen(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
