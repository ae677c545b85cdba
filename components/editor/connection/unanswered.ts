import {
  type HocuspocusProvider,
  MessageType,
  type onMessageParameters,
} from '@hocuspocus/provider';
import type { CollabSocket } from './collab-socket.ts';

/** How long the server may be silent about an edit, in milliseconds. It answers within a few. */
const PATIENCE = 10_000;

/**
 * Counts the edits of one socket against the server's answers, as docs/collab.md says. The
 * provider's own count goes on from one socket to the next, and is too low there for a moment.
 *
 * @param onAllStored called when everything that the document holds at this moment is stored
 * @returns what stops it
 */
export function countUnanswered(
  socket: CollabSocket,
  provider: HocuspocusProvider,
  onAllStored: () => void,
): () => void {
  let waiting = 0;
  let heardAt = 0;
  const hear = () => {
    heardAt = Date.now();
  };
  socket.on('open', () => {
    // Step 2, which the server is about to ask for: all that it lacks, in one edit.
    waiting = 1;
    hear();
  });
  provider.document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || !socket.isOpen) return;
    if (waiting === 0) hear();
    waiting += 1;
  });
  provider.on('message', ({ message }: onMessageParameters) => {
    hear();
    message.readVarString();
    const isStored = message.readVarUint() === MessageType.SyncStatus && message.readVarUint() > 0;
    if (!isStored) return;
    waiting -= 1;
    if (waiting === 0) onAllStored();
  });
  const timer = setInterval(() => {
    if (waiting > 0 && Date.now() - heardAt > PATIENCE) socket.drop();
  }, PATIENCE / 10);
  return () => clearInterval(timer);
}
