'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { personOf } from './caret.ts';
import { initials, personColor } from './person-color.ts';
import { useWriting } from './writing.tsx';

type Person = { id: string; name: string };

/** Who has the brief open now, each person once however many windows they have. */
export function Presence() {
  const { connection, props } = useWriting();
  const people = usePeople(connection.awareness);
  return (
    <ul aria-label="Here now" className="flex -space-x-1.5">
      {people.map(({ id, name }) => (
        <li
          key={id}
          title={id === props.me.id ? `${name} (you)` : name}
          className="grid size-7 place-items-center rounded-full border-2 border-card text-xs font-semibold text-white"
          style={{ backgroundColor: personColor(id) }}
        >
          <span aria-hidden="true">{initials(name)}</span>
          <span className="sr-only">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Everybody who is here, as the server announces them. */
export function usePeople(awareness: Awareness): Person[] {
  const subscribe = useCallback(
    (onChange: () => void) => {
      awareness.on('change', onChange);
      return () => awareness.off('change', onChange);
    },
    [awareness],
  );
  const list = useSyncExternalStore(subscribe, () => JSON.stringify(peopleIn(awareness)));
  return useMemo((): Person[] => JSON.parse(list), [list]);
}

function peopleIn(awareness: Awareness): Person[] {
  const people = new Map<string, Person>();
  for (const { user } of awareness.getStates().values()) {
    if (!user) continue;
    const person = personOf(user);
    people.set(person.id, person);
  }
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}
