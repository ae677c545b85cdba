import { HocuspocusProvider, type onCloseParameters } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import { CollabSocket } from './collab-socket.ts';
import { noLongerWriting, refusalOfClosing } from './connection-state.ts';
import { followNetwork } from './follow-network.ts';

/** What is heard of a brief: who is there, and what stops it. */
export type News = { awareness: Awareness; stop: () => void };

/**
 * Listens for what changes around a brief, on a page that writes nothing.
 *
 * @param onNews called when something that such a page shows has changed
 */
export function hearNews(briefId: string, onNews: () => void): News {
  const socket = new CollabSocket();
  const provider = new HocuspocusProvider({ name: `brief/${briefId}`, websocketProvider: socket });
  const { awareness } = provider;
  if (awareness === null) throw new Error('A connection without awareness cannot say who is here.');
  let isSignedOut = false;
  provider.on('stateless', onNews);
  provider.on('authenticationFailed', onNews);
  provider.on('close', ({ event }: onCloseParameters) => {
    const refusal = refusalOfClosing(event.code);
    if (refusal === null || refusal === noLongerWriting) return;
    isSignedOut = refusal.remedy === 'sign-in';
    socket.end();
  });
  const stopFollowing = followNetwork(socket, () => isSignedOut);
  provider.attach();
  void socket.connect();
  const stop = () => {
    stopFollowing();
    provider.destroy();
    socket.destroy();
  };
  return { awareness, stop };
}
