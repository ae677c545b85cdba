/** Where the websocket is, on the port of everything else. */
export const COLLAB_PATH = '/collab';

/** The query parameter that says which document schema a client was built with. */
export const SCHEMA_PARAMETER = 'schema';

/** The query parameter that says whose work a client holds; it need not be there. */
export const MEMBER_PARAMETER = 'member';

/** The largest update that is taken: a brief of some 100,000 words with all its history. */
export const LARGEST_UPDATE = 4 * 1024 * 1024;

/** Why the server closes a socket, and with it what the client does next. `docs/collab.md` lists them. */
export type Closing = { code: number; reason: string };

export const closings = {
  restarting: { code: 1012, reason: 'The server is restarting. Connect again.' },
  notBinary: { code: 1003, reason: 'Messages are binary.' },
  unreadable: { code: 4400, reason: 'The message could not be read.' },
  signedOut: { code: 4401, reason: 'Your session has ended. Sign in again.' },
  roleTaken: { code: 4403, reason: 'You may no longer write in this brief.' },
  refused: {
    code: 4422,
    reason: 'The edit was refused. Keep it on this device; do not resend it.',
  },
  removed: { code: 4410, reason: 'This brief was removed for legal reasons.' },
  behind: {
    code: 4409,
    reason: 'The edit builds on one that is not here. Connect and sync again.',
  },
  oldSchema: { code: 4426, reason: 'This page is older than the server. Reload it.' },
  tooFast: { code: 4429, reason: 'Too much at once. Connect again in a moment.' },
  notStored: { code: 4503, reason: 'The edit could not be stored. Keep it and connect again.' },
} as const satisfies Record<string, Closing>;

/** Why one document is not opened; the socket stays open. Sent as the reason of the refusal. */
export type DocumentRefusal = 'not-found' | 'removed' | 'session-ended' | 'too-many';

/** How many documents may be open on one socket; each of them costs the server memory. */
export const MOST_DOCUMENTS = 20;

/**
 * What the server tells the pages of a brief beside the document: something that they show has
 * changed in Postgres, so load it again. It carries nothing, since what a member sees is theirs to ask.
 */
export type ServerMessage = {
  /** `words` says no more than that words changed, which whoever has the document open sees. */
  kind: 'judgement' | 'words' | 'discussion' | 'published' | 'settings' | 'removed';
};

const DOCUMENT_NAME = /^brief\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The document name of a brief. */
export function documentName(briefId: string): string {
  return `brief/${briefId}`;
}

/** The brief that a document name means, or null where it means none. */
export function briefIdOf(name: string): string | null {
  return DOCUMENT_NAME.exec(name)?.[1] ?? null;
}
