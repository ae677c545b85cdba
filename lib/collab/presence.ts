import type { Connection, Document } from '@hocuspocus/server';
import { type ClientOwners, isAnothers, ownerOf } from '../document/authorship/client-owners.ts';
import type { Actor } from '../domain/actor.ts';

/** What a client tells of itself, by its Yjs client id. */
export type PresenceStates = Map<number, Record<string, unknown>>;

/** More than a caret and a selection need. */
export const LONGEST_STATE = 4_096;

/**
 * Rewrites in place what a client says about who is here. It may speak for itself alone: one client
 * id a socket, none that is another member's, and under the name that its session has. A client id
 * that was nobody's is the member's from now on: everybody sees it, and nobody may write under it.
 */
export function settlePresence(
  states: PresenceStates,
  document: Document,
  connection: Connection,
  actor: Actor,
  owners: ClientOwners,
): void {
  // Hocuspocus takes a client off the list when its socket closes; it must stand on one list only.
  const own = document.getClients(connection);
  for (const [client, state] of states) {
    // Hocuspocus decodes into an awareness that has an empty state of its own: nobody's.
    const isNobody = Object.keys(state).length === 0;
    const isTooMuch = JSON.stringify(state).length > LONGEST_STATE;
    const isSecond = !own.has(client) && own.size > 0;
    if (isNobody || isTooMuch || isSecond || isAnothers(owners, client, actor.id)) {
      states.delete(client);
    } else {
      ownerOf(owners, client, actor.id);
      takeOver(client, document, connection);
      own.add(client);
      state.user = { id: actor.id, name: actor.name };
    }
  }
}

/** One's own client id that another socket still holds: the page has connected again. */
function takeOver(client: number, document: Document, connection: Connection): void {
  for (const other of document.getConnections()) {
    if (other !== connection) document.getClients(other).delete(client);
  }
}
