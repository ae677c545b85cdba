import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { LONGEST_STATE } from './presence.ts';
import { briefIdOf, type Closing, closings } from './protocol.ts';

/** Why a message goes no further, and what its socket is closed with. */
export type Objection = { closing: Closing; why: string; briefId?: string };

/** The first part of a client's token message; the others are the server's to say. */
const TOKEN = 0;

/**
 * Looks whether a message is one that `docs/collab.md` has and can be read to its end, before
 * Hocuspocus sees it: that one would print what it stumbles over, and look the names of documents
 * up among the methods of its own objects. What an update says is judged later, by `Trial`.
 */
export function objectionTo(data: Uint8Array): Objection | null {
  const message = new IncomingMessage(data);
  try {
    const [name = ''] = message.readVarString().split('\0');
    if (name in {}) return unreadable('it names no document');
    const type: MessageType = message.readVarUint();
    switch (type) {
      case MessageType.Sync:
      case MessageType.SyncReply:
        return objectionToSync(name, message.readVarUint(), message.readVarUint8Array());
      case MessageType.Awareness:
        return objectionToPresence(message.readVarUint8Array());
      case MessageType.Auth:
        if (message.readVarUint() !== TOKEN) return unreadable('it says what the server says');
        message.readVarString();
        return null;
      case MessageType.QueryAwareness:
      case MessageType.CLOSE:
        return null;
      default:
        return unreadable('it is of a kind that the server does not take');
    }
  } catch {
    return unreadable('it ends early or is no text');
  }
}

function objectionToSync(name: string, step: number, body: Uint8Array): Objection | null {
  switch (step) {
    case messageYjsSyncStep1:
      Y.decodeStateVector(body);
      return null;
    case messageYjsSyncStep2:
    case messageYjsUpdate:
      return isUpdate(body) ? null : malformed(name);
    default:
      return unreadable('it is no step of syncing');
  }
}

function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Everybody's states may come along, since clients pass on what they hear. */
function objectionToPresence(body: Uint8Array): Objection | null {
  const states = new IncomingMessage(body);
  for (let count = states.readVarUint(); count > 0; count -= 1) {
    states.readVarUint();
    states.readVarUint();
    const said = states.readVarString();
    // What is nested too deeply to be looked at is longer than this, too.
    const state: unknown = said.length > 2 * LONGEST_STATE ? undefined : JSON.parse(said);
    if (typeof state !== 'object' || Array.isArray(state)) {
      return unreadable('a state in it is none');
    }
  }
  return null;
}

function malformed(name: string): Objection {
  const briefId = briefIdOf(name) ?? undefined;
  return { closing: closings.refused, why: 'it is malformed', briefId };
}

function unreadable(why: string): Objection {
  return { closing: closings.unreadable, why };
}
