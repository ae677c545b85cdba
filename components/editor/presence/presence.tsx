'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { useWriting } from '../writing.tsx';
import { personOf } from './caret.ts';
import { PersonBadge } from './person-badge.tsx';
import { useFollowing } from './use-following.ts';

type Person = { id: string; name: string };

/** Who has the brief open now, each person once however many windows they have. */
export function Presence() {
  const { connection, props } = useWriting();
  const people = usePeople(connection.awareness);
  const following = useFollowing();
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p role="status" className="text-sm text-soft">
        {following.words}
      </p>
      <ul aria-label="Here now" className="flex gap-1">
        {people.map((person) => (
          <li key={person.id}>
            {person.id === props.me.id ? (
              <PersonBadge person={person} words={person.name} title={`${person.name} (you)`} />
            ) : (
              <button
                type="button"
                className="rounded-full aria-pressed:ring-2 aria-pressed:ring-accent"
                aria-pressed={following.personId === person.id}
                onClick={() => following.toggle(person)}
              >
                <PersonBadge
                  person={person}
                  words={`Follow ${person.name}`}
                  title={`Follow ${person.name}`}
                />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
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
