import { HocuspocusProvider, type onCloseParameters } from '@hocuspocus/provider';
import { CollabSocket } from './collab-socket.ts';
import { noLongerWriting, refusalOfClosing } from './connection-state.ts';
import { followNetwork } from './follow-network.ts';

/**
 * Listens for what changes around a brief, on a page that writes nothing.
 *
 * @param onNews called when something that such a page shows has changed
 * @returns what stops it
 */
export function hearNews(briefId: string, onNews: () => void): () => void {
  const socket = new CollabSocket();
  const provider = new HocuspocusProvider({ name: `brief/${briefId}`, websocketProvider: socket });
  let isSignedOut = false;
  provider.on('stateless', onNews);
  provider.on('close', ({ event }: onCloseParameters) => {
    const refusal = refusalOfClosing(event.code);
    if (refusal === null || refusal === noLongerWriting) return;
    isSignedOut = refusal.remedy === 'sign-in';
    socket.end();
  });
  const stopFollowing = followNetwork(socket, () => isSignedOut);
  provider.attach();
  void socket.connect();
  return () => {
    stopFollowing();
    provider.destroy();
    socket.destroy();
  };
}
