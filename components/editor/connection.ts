import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { SCHEMA_VERSION } from '@/lib/document/schema.ts';
import { openDocument } from '@/lib/document/shared-document.ts';
import {
  type ConnectionFacts,
  type ConnectionState,
  connectionState,
  hasUnsavedWork,
  refusalOfClosing,
  refusalOfDocument,
} from './connection-state.ts';

/** A brief's shared document as it is open in this window, in step with everybody else's. */
export type Connection = {
  document: Doc;
  /** Who else is here, and where their carets stand. */
  awareness: Awareness;
  state: () => ConnectionState;
  /** Whether the document has arrived; it stays open when the connection is lost. */
  isOpened: () => boolean;
  /** The server lets this member read only. */
  isReadOnly: () => boolean;
  subscribe: (listener: () => void) => () => void;
  close: () => void;
};

/**
 * Opens a brief's document over the collaboration socket (docs/collab.md). Opening writes nothing.
 * Until it is closed it connects again by itself, unless the server says that this is of no use.
 *
 * @param onNews called when something that the page shows beside the document has changed
 */
export function openConnection(briefId: string, onNews: () => void): Connection {
  const document = openDocument();
  const socket = new HocuspocusProviderWebsocket({
    url: `${collabUrl()}?schema=${SCHEMA_VERSION}`,
  });
  const provider = new HocuspocusProvider({
    name: `brief/${briefId}`,
    document,
    websocketProvider: socket,
  });
  const { awareness } = provider;
  if (awareness === null) throw new Error('A connection without awareness cannot say who is here.');

  const listeners = new Set<() => void>();
  const facts: ConnectionFacts = {
    socket: 'connecting',
    opened: false,
    settled: false,
    waiting: 0,
    isOwn: false,
    isReadOnly: false,
    refusal: null,
  };
  let state = connectionState(facts);
  const learn = (news: Partial<ConnectionFacts>) => {
    Object.assign(facts, news);
    state = connectionState(facts);
    for (const listener of listeners) listener();
  };
  const end = (refusal: ConnectionFacts['refusal']) => {
    socket.disconnect();
    learn({ refusal });
  };

  socket.on('status', ({ status }: { status: ConnectionFacts['socket'] }) =>
    learn({ socket: status }),
  );
  // What was written offline waits in a queue as well as in the document. The handshake sends it from
  // the document; sent twice it would be acknowledged twice, and "saved" be said too early.
  socket.on('connect', () => {
    // biome-ignore lint/complexity/useLiteralKeys: the queue is private
    socket['messageQueue'] = [];
  });
  provider.on('synced', () => learn({ opened: true }));
  provider.on('unsyncedChanges', ({ number }: { number: number }) =>
    learn({
      waiting: number,
      settled: facts.settled || number === 0,
      isOwn: facts.isOwn && number > 0,
    }),
  );
  document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) learn({ isOwn: true });
  });
  provider.on('authenticated', ({ scope }: { scope: string }) =>
    learn({ isReadOnly: scope === 'readonly' }),
  );
  provider.on('authenticationFailed', ({ reason }: { reason: string }) =>
    end(refusalOfDocument(reason)),
  );
  provider.on('close', ({ event }: { event: { code: number } }) => {
    const refusal = refusalOfClosing(event.code);
    if (refusal) end(refusal);
  });
  provider.on('stateless', onNews);
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsavedWork(state)) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  provider.attach();

  return {
    document,
    awareness,
    state: () => state,
    isOpened: () => facts.opened,
    isReadOnly: () => facts.isReadOnly,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      window.removeEventListener('beforeunload', warn);
      listeners.clear();
      provider.destroy();
      socket.destroy();
      document.destroy();
    },
  };
}

function collabUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`;
}
