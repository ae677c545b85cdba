'use client';

import { useSyncExternalStore } from 'react';
import { Notice } from '../../ui/notice.tsx';
import type { Connection } from './connection.ts';
import { type ConnectionState, connectionWords, whatWasKept } from './connection-state.ts';

export function useConnectionState({ subscribe, state }: Connection): ConnectionState {
  return useSyncExternalStore(subscribe, state);
}

const inks: Record<ConnectionState['kind'], string> = {
  opening: 'text-soft',
  saved: 'text-good',
  saving: 'text-soft',
  offline: 'text-mixed',
  refused: 'text-bad',
};

/** Whether what was written is stored, always in sight; only what matters is read out. */
export function ConnectionStatus({ connection }: { connection: Connection }) {
  const state = useConnectionState(connection);
  const { shape, words, count } = connectionWords(state);
  const isTrouble = state.kind === 'offline' || state.kind === 'refused';
  return (
    <p className={`text-sm ${inks[state.kind]}`}>
      <span aria-hidden="true">{shape}</span>{' '}
      <span>
        <span role={isTrouble ? 'alert' : undefined}>{words}</span>
        {count}
      </span>
    </p>
  );
}

/** Why the server ended the connection, what was kept, and what to do. */
export function ConnectionRefused({ connection }: { connection: Connection }) {
  const state = useConnectionState(connection);
  if (state.kind !== 'refused') return null;
  const { message, remedy } = state.refusal;
  return (
    <Notice tone="bad" live>
      {message} {connection.isOpened() ? whatWasKept(state) : null}{' '}
      {remedy === 'sign-in' ? (
        <a className="underline" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in another window
        </a>
      ) : null}
      {remedy === 'reload' ? (
        <button type="button" className="underline" onClick={() => void connection.reload()}>
          Reload the page
        </button>
      ) : null}
    </Notice>
  );
}
