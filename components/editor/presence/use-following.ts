import { useEffect, useState } from 'react';
import { useWriting } from '../writing.tsx';
import { followPerson } from './follow-person.ts';

type Person = { id: string; name: string };

export type Following = {
  /** Who is followed. */
  personId: string | null;
  /** What happens, in words. */
  words: string;
  /** Begins to follow somebody, or ends it when it is them already. */
  toggle: (person: Person) => void;
};

/** How long it is said that following has ended, in milliseconds. */
const MOMENT = 6_000;

/** Follows one person at a time through the text. */
export function useFollowing(): Following {
  const { editor, connection } = useWriting();
  const [person, setPerson] = useState<Person | null>(null);
  const [ended, setEnded] = useState('');
  const { awareness } = connection;
  useEffect(() => {
    if (person === null) return;
    return followPerson(editor, awareness, person.id, (isHere) => {
      setPerson(null);
      setEnded(endOf(person, isHere));
    });
  }, [editor, awareness, person]);
  useEffect(() => {
    if (ended === '') return;
    const timer = setTimeout(() => setEnded(''), MOMENT);
    return () => clearTimeout(timer);
  }, [ended]);
  return {
    personId: person?.id ?? null,
    words: person === null ? ended : `Following ${person.name}. Escape ends it.`,
    toggle: (wanted) => {
      const isEnd = wanted.id === person?.id;
      setPerson(isEnd ? null : wanted);
      setEnded(isEnd ? endOf(wanted, true) : '');
    },
  };
}

function endOf({ name }: Person, isHere: boolean): string {
  return `You no longer follow ${name}${isHere ? '' : ', who is not here any more'}.`;
}
