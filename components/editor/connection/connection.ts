import {
  HocuspocusProvider,
  type onAuthenticatedParameters,
  type onAuthenticationFailedParameters,
  type onCloseParameters,
  type onStatelessParameters,
  type onStatusParameters,
} from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { openDocument } from '@/lib/document/shared-document.ts';
import { BriefOutbox } from '../outbox/brief-outbox.ts';
import { countChanges, type KeptChange } from '../outbox/kept-change.ts';
import { KEPT, sendKept } from '../outbox/send-kept.ts';
import { CollabSocket } from './collab-socket.ts';
import {
  type ConnectionFacts,
  type ConnectionRefusal,
  type ConnectionState,
  connectionState,
  hasUnsavedWork,
  isLocked,
  noLongerWriting,
  refusalOfClosing,
  refusalOfDocument,
  removed,
  saysRemoved,
} from './connection-state.ts';
import { followNetwork } from './follow-network.ts';
import { countUnanswered } from './unanswered.ts';

/** What the server says to pages that do not have the document open: here the words have come already. */
const WORDS_CHANGED = JSON.stringify({ kind: 'words' });

/** A brief's shared document as it is open in this window, in step with everybody else's. */
export type Connection = {
  document: Doc;
  /** Who else is here, and where their carets stand. */
  awareness: Awareness;
  state: () => ConnectionState;
  /** Whether the document has arrived; it stays open when the connection is lost. */
  isOpened: () => boolean;
  /** Nothing can be written: the member may only read, or the server has refused an edit. */
  isReadOnly: () => boolean;
  /** What was written on this device and will not be sent. */
  setAside: () => readonly KeptChange[];
  discard: (changes: readonly KeptChange[]) => void;
  /** Loads the page anew, once what was written is on the device. */
  reload: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  close: () => void;
};

/**
 * Opens a brief's document over the collaboration socket (docs/collab.md). Opening writes nothing
 * but what this member wrote on this device before and the server does not have. Until it is closed
 * it connects again by itself, unless the server says that this is of no use.
 *
 * @param onNews called when something that the page shows beside the document has changed
 */
export function openConnection(briefId: string, memberId: string, onNews: () => void): Connection {
  const document = openDocument();
  const socket = new CollabSocket(memberId);
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
    waiting: 0,
    aside: 0,
    isOnDevice: true,
    isReadOnly: false,
    refusal: null,
  };
  let state = connectionState(facts);
  const learn = (news: Partial<ConnectionFacts>) => {
    Object.assign(facts, news);
    state = connectionState(facts);
    for (const listener of listeners) listener();
  };

  const outbox = new BriefOutbox(
    { memberId, briefId, page: document.clientID },
    ({ waiting, isOnDevice, aside }) => learn({ waiting, isOnDevice, aside: countChanges(aside) }),
  );
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== provider && origin !== KEPT) outbox.keep(update);
  });
  const stopCounting = countUnanswered(socket, provider, () => outbox.acknowledge());

  const end = (refusal: ConnectionRefusal) => {
    socket.end();
    learn({ refusal });
  };
  /** Whoever wrote nothing since goes on reading at once. */
  const loseRight = () => {
    if (facts.waiting > 0) {
      outbox.setAllAside('role-taken');
      end(noLongerWriting);
    } else {
      learn({ isReadOnly: true, refusal: null });
    }
  };
  const close = (code: number) => {
    if (code === 4403) return loseRight();
    if (code === 4422) outbox.setAllAside('refused');
    const refusal = refusalOfClosing(code);
    if (refusal) end(refusal);
  };

  socket.on('status', ({ status }: onStatusParameters) => learn({ socket: status }));
  let hasArrived = false;
  provider.on('synced', () => {
    if (hasArrived) return;
    hasArrived = true;
    const sent = sendKept(outbox, document, () => !facts.isReadOnly);
    void sent.finally(() => learn({ opened: true }));
  });
  provider.on('authenticated', ({ scope }: onAuthenticatedParameters) => {
    if (scope === 'readonly') loseRight();
    else learn({ isReadOnly: false, refusal: null });
  });
  /** The page that asks again is led to where it is said that, and why. */
  const loseBrief = () => {
    outbox.erase();
    end(removed);
    onNews();
  };
  provider.on('authenticationFailed', ({ reason }: onAuthenticationFailedParameters) => {
    const refusal = refusalOfDocument(reason);
    if (refusal === removed) loseBrief();
    else end(refusal);
  });
  provider.on('close', ({ event }: onCloseParameters) => close(event.code));
  provider.on('stateless', ({ payload }: onStatelessParameters) => {
    if (saysRemoved(payload)) loseBrief();
    else if (payload !== WORDS_CHANGED) onNews();
  });
  const stopFollowing = followNetwork(socket, () => facts.refusal?.remedy === 'sign-in');
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsavedWork(state)) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  provider.attach();
  void socket.connect();

  return {
    document,
    awareness,
    state: () => state,
    isOpened: () => facts.opened,
    isReadOnly: () => isLocked(facts),
    setAside: () => outbox.aside,
    discard: (changes) => outbox.discard(changes),
    reload: async () => {
      await outbox.settled();
      window.location.reload();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      window.removeEventListener('beforeunload', warn);
      listeners.clear();
      stopFollowing();
      stopCounting();
      provider.destroy();
      socket.destroy();
      document.destroy();
      outbox.close();
    },
  };
}
