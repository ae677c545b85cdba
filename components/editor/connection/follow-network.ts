import type { CollabSocket } from './collab-socket.ts';

/** How often a page in sight whose session has ended looks whether there is one again. */
const LOOK = 2_000;

/**
 * Keeps a socket in step with what the browser knows: a network that goes takes the socket with it
 * at once, and one that comes back, or a new session, is used at once.
 *
 * @param isSignedOut whether the socket was closed because the session had ended
 * @returns what stops it
 */
export function followNetwork(socket: CollabSocket, isSignedOut: () => boolean): () => void {
  const lose = () => socket.drop();
  const find = () => void socket.connect();
  const look = () => {
    if (isSignedOut() && !document.hidden) socket.resume();
  };
  window.addEventListener('offline', lose);
  window.addEventListener('online', find);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, LOOK);
  return () => {
    window.removeEventListener('offline', lose);
    window.removeEventListener('online', find);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
}
