/** What is known of the socket and of the work that waits to be stored. */
export type ConnectionFacts = {
  socket: 'connecting' | 'connected' | 'disconnected';
  /** The document has arrived, at least once, and with it what was kept on the device. */
  opened: boolean;
  /** Changes made here that the server has not acknowledged, as a person would count them. */
  waiting: number;
  /** Changes that will not be sent and are shown to be copied, counted likewise. */
  aside: number;
  /** They are on the device; otherwise they live as long as the page does. */
  isOnDevice: boolean;
  isReadOnly: boolean;
  refusal: ConnectionRefusal | null;
};

/** Why the server ended the connection, in words, and what helps. */
export type ConnectionRefusal = { message: string; remedy: 'reload' | 'sign-in' | null };

type Kept = { kept: number; isOnDevice: boolean };

export type ConnectionState =
  | { kind: 'opening' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  | ({ kind: 'offline' } & Kept)
  | ({ kind: 'refused'; refusal: ConnectionRefusal } & Kept);

export function connectionState(facts: ConnectionFacts): ConnectionState {
  const { socket, opened, waiting, aside, isOnDevice, refusal } = facts;
  if (refusal) return { kind: 'refused', kept: waiting + aside, isOnDevice, refusal };
  if (!opened) return { kind: 'opening' };
  if (socket !== 'connected') return { kind: 'offline', kept: waiting, isOnDevice };
  return waiting === 0 ? { kind: 'saved' } : { kind: 'saving' };
}

/** Writing is of no use: what was refused stays as it is until the page is loaded again. */
export function isLocked({ isReadOnly, refusal }: ConnectionFacts): boolean {
  return isReadOnly || (refusal !== null && refusal.remedy !== 'sign-in');
}

/** Whether closing the page now would leave work that the server does not have and could. */
export function hasUnsavedWork(state: ConnectionState): boolean {
  if (state.kind === 'saving') return true;
  if (state.kind === 'offline') return state.kept > 0;
  if (state.kind !== 'refused' || state.kept === 0) return false;
  return state.refusal.remedy === 'sign-in' || !state.isOnDevice;
}

/** What the writer is told, and how it looks: never by colour alone. The count is not read out. */
export function connectionWords(state: ConnectionState): {
  shape: string;
  words: string;
  count: string;
} {
  switch (state.kind) {
    case 'opening':
      return { shape: '○', words: 'Connecting…', count: '' };
    case 'saved':
      return { shape: '●', words: 'Saved', count: '' };
    case 'saving':
      return { shape: '◐', words: 'Saving…', count: '' };
    case 'offline':
      return { shape: '✕', words: 'Offline', count: `, ${keptWords(state)}` };
    case 'refused':
      return state.kept === 0
        ? { shape: '✕', words: 'Not connected', count: '' }
        : { shape: '✕', words: 'Not saved', count: `, ${keptWords(state)}` };
  }
}

function keptWords({ kept, isOnDevice }: Kept): string {
  if (kept === 0) return 'everything is saved';
  const changes = `${kept} ${kept === 1 ? 'change' : 'changes'}`;
  return isOnDevice
    ? `${changes} kept on this device`
    : `${changes} kept only while this page is open`;
}

/** What became of the work when the connection was ended, and what happens to it. */
export function whatWasKept({ kept, isOnDevice, refusal }: Kept & RefusalOf): string {
  if (refusal === removed) return '';
  if (kept === 0) return 'Everything that you wrote here is saved.';
  if (!isOnDevice) return 'This browser keeps nothing: copy what you wrote before you leave.';
  return refusal.remedy === 'sign-in'
    ? 'What was not sent is kept on this device, and is sent then.'
    : 'What was not sent is kept on this device, to be copied.';
}

type RefusalOf = { refusal: ConnectionRefusal };

const sessionEnded: ConnectionRefusal = {
  message: 'Your session has ended. Sign in again to go on.',
  remedy: 'sign-in',
};

export const noLongerWriting: ConnectionRefusal = {
  message: 'You may no longer write in this brief. Reload the page to read on.',
  remedy: 'reload',
};

/** Nothing of it is kept anywhere, neither there nor here. */
export const removed: ConnectionRefusal = {
  message:
    'This brief was removed for legal reasons. What you wrote in it and was not sent is not kept either.',
  remedy: null,
};

/** Whether a message of the server's says that the brief was removed. */
export function saysRemoved(payload: string): boolean {
  return payload === JSON.stringify({ kind: 'removed' });
}

/**
 * The server's reasons for closing a socket that connecting again does not mend, by close code
 * (docs/collab.md lists all of them).
 */
export function refusalOfClosing(code: number): ConnectionRefusal | null {
  switch (code) {
    case 4401:
      return sessionEnded;
    case 4403:
      return noLongerWriting;
    case 4422:
      return {
        message: 'The server refused what you wrote last. Reload the page to go on without it.',
        remedy: 'reload',
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
  return reason === 'removed' ? removed : sessionEnded;
}
