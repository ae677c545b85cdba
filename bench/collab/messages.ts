import { IncomingMessage, MessageType, OutgoingMessage } from '@hocuspocus/server';
import type { Awareness } from 'y-protocols/awareness';
import {
  messageYjsSyncStep1,
  messageYjsSyncStep2,
  writeSyncStep1,
  writeSyncStep2,
} from 'y-protocols/sync';
import * as Y from 'yjs';

// The messages of docs/collab.md, written and read with as little work as possible: the process that
// makes the load must not be what is measured.

/** Asks for a document; the session counts, so the token is empty. */
export function authMessage(name: string): Uint8Array {
  return Uint8Array.of(name.length, ...new TextEncoder().encode(name), MessageType.Auth, 0, 0);
}

export function stepOneMessage(name: string, doc: Y.Doc): Uint8Array {
  const message = new OutgoingMessage(name).createSyncMessage();
  writeSyncStep1(message.encoder, doc);
  return message.toUint8Array();
}

export function stepTwoMessage(name: string, doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  const message = new OutgoingMessage(name).createSyncMessage();
  writeSyncStep2(message.encoder, doc, stateVector);
  return message.toUint8Array();
}

export function updateMessage(name: string, update: Uint8Array): Uint8Array {
  return new OutgoingMessage(name).createSyncMessage().writeUpdate(update).toUint8Array();
}

export function awarenessMessage(name: string, awareness: Awareness): Uint8Array {
  const own = [awareness.clientID];
  return new OutgoingMessage(name).createAwarenessUpdateMessage(awareness, own).toUint8Array();
}

/** What a message says, as far as a typist cares. */
export type Heard =
  | { kind: 'opened' }
  | { kind: 'asked'; stateVector: Uint8Array }
  | { kind: 'document'; state: Uint8Array }
  | { kind: 'update'; spans: Span[] }
  | { kind: 'other' };

/** Characters that one client typed one after the other. */
export type Span = { client: number; from: number; to: number };

export function read(data: Uint8Array): Heard {
  const message = new IncomingMessage(data);
  message.readVarString();
  const type = message.readVarUint();
  if (type === MessageType.Auth) return { kind: 'opened' };
  if (type !== MessageType.Sync) return { kind: 'other' };
  const step = message.readVarUint();
  const content = message.readVarUint8Array();
  if (step === messageYjsSyncStep1) return { kind: 'asked', stateVector: content };
  if (step === messageYjsSyncStep2) return { kind: 'document', state: content };
  return { kind: 'update', spans: spansOf(content) };
}

function spansOf(update: Uint8Array): Span[] {
  const { from, to } = Y.parseUpdateMeta(update);
  return [...from].map(([client, clock]) => ({ client, from: clock, to: to.get(client) ?? clock }));
}
