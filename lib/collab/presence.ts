import type { Connection, Document } from '@hocuspocus/server';
import type { Actor } from '../domain/actor.ts';

/** What a client tells of itself, by its Yjs client id. */
export type PresenceStates = Map<number, Record<string, unknown>>;

/** More than a caret and a selection need. */
const LONGEST_STATE = 4_096;

/**
 * Rewrites in place what a client says about who is here. It may speak for itself alone: one client
 * id a socket, none that somebody else holds, and under the name that its session has.
 */
export function settlePresence(
  states: PresenceStates,
  document: Document,
  connection: Connection,
  actor: Actor,
): void {
  // Hocuspocus takes a client off the list when its socket closes; it must stand on one list only.
  const own = document.getClients(connection);
  for (const [client, state] of states) {
    // Hocuspocus decodes into an awareness that has an empty state of its own: nobody's.
    const isNobody = Object.keys(state).length === 0;
    const isTooMuch = JSON.stringify(state).length > LONGEST_STATE;
    const isSecond = !own.has(client) && own.size > 0;
    if (isNobody || isTooMuch || isSecond || isOthers(client, document, connection, actor)) {
      states.delete(client);
    } else {
      own.add(client);
      state.user = { id: actor.id, name: actor.name };
    }
  }
}

/** Whether another member holds a client id. One's own is taken over: the page has reconnected. */
function isOthers(
  client: number,
  document: Document,
  connection: Connection,
  actor: Actor,
): boolean {
  const holder = document.getConnections().find((one) => document.getClients(one).has(client));
  if (!holder || holder === connection) return false;
  if (holder.context.visitor.actor.id !== actor.id) return true;
  document.getClients(holder).delete(client);
  return false;
}
