import { useMemo } from 'react';
import { usePeople } from './presence/presence.tsx';
import { useWriting } from './writing.tsx';

/**
 * Names by member id: of those who suggested something when the page was loaded, and of everybody
 * who is here now. Both come from the server.
 */
export function useNames(): ReadonlyMap<string, string> {
  const { props, connection } = useWriting();
  const people = usePeople(connection.awareness);
  const { names, me } = props;
  return useMemo(() => {
    const here = people.map(({ id, name }): [string, string] => [id, name]);
    return new Map([...Object.entries(names), ...here, [me.id, me.name]]);
  }, [names, people, me]);
}
