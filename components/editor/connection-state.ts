/** What is known of the socket and of the work that waits to be stored. */
export type ConnectionFacts = {
  socket: 'connecting' | 'connected' | 'disconnected';
  /** The document has arrived, at least once. */
  opened: boolean;
  /** Everything sent has been acknowledged at least once since the page was opened. */
  settled: boolean;
  /** Changes that the server has not acknowledged. */
  waiting: number;
  /** Something that waits was written here, and is not just the handshake. */
  isOwn: boolean;
  isReadOnly: boolean;
  refusal: ConnectionRefusal | null;
};

/** Why the server ended the connection for good, in words, and what helps. */
export type ConnectionRefusal = { message: string; remedy: 'reload' | 'sign-in' | 'copy' | null };

export type ConnectionState =
  | { kind: 'opening' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'offline'; kept: number }
  | { kind: 'refused'; kept: number; refusal: ConnectionRefusal };

export function connectionState(facts: ConnectionFacts): ConnectionState {
  const { socket, opened, settled, waiting } = facts;
  const refusal = facts.refusal ?? (facts.isReadOnly && facts.isOwn ? noLongerWriting : null);
  if (refusal) return { kind: 'refused', kept: facts.isOwn ? waiting : 0, refusal };
  if (socket !== 'connected')
    return opened ? { kind: 'offline', kept: waiting } : { kind: 'opening' };
  if (waiting === 0) return { kind: 'saved' };
  return settled ? { kind: 'saving' } : { kind: 'opening' };
}

const noLongerWriting: ConnectionRefusal = {
  message: 'You may no longer write in this brief. Copy what you wrote last, then reload the page.',
  remedy: 'copy',
};

/** Whether closing the page now would lose something that was written. */
export function hasUnsavedWork(state: ConnectionState): boolean {
  if (state.kind === 'saving') return true;
  return (state.kind === 'offline' || state.kind === 'refused') && state.kept > 0;
}

/** What the writer is told, and how it looks: never by colour alone. */
export function connectionWords(state: ConnectionState): { shape: string; words: string } {
  switch (state.kind) {
    case 'opening':
      return { shape: '○', words: 'Connecting…' };
    case 'saved':
      return { shape: '●', words: 'Saved' };
    case 'saving':
      return { shape: '◐', words: 'Saving…' };
    case 'offline':
      return { shape: '✕', words: `Offline, ${keptWords(state.kept)}` };
    case 'refused':
      return {
        shape: '✕',
        words: state.kept === 0 ? 'Not connected' : `Not saved, ${keptWords(state.kept)}`,
      };
  }
}

function keptWords(kept: number): string {
  if (kept === 0) return 'everything is saved';
  return `${kept} ${kept === 1 ? 'change' : 'changes'} kept here`;
}

/**
 * The server's reasons for closing a socket that connecting again does not mend, by close code
 * (docs/collab.md lists all of them).
 */
export function refusalOfClosing(code: number): ConnectionRefusal | null {
  switch (code) {
    case 4401:
      return { message: 'Your session has ended. Sign in again to go on.', remedy: 'sign-in' };
    case 4422:
      return {
        message: 'The server refused an edit. Copy what you wrote last, then reload the page.',
        remedy: 'copy',
      };
    case 4426:
      return {
        message: 'This page is older than the server. Reload it to go on.',
        remedy: 'reload',
      };
    default:
      return null;
  }
}

/** The server's reasons for not opening this one document. */
export function refusalOfDocument(reason: string): ConnectionRefusal {
  if (reason === 'not-found') return { message: 'There is no such brief.', remedy: null };
  return { message: 'Your session has ended. Sign in again to go on.', remedy: 'sign-in' };
}
