import type { Finding, ReadSource } from '../domain/source-finding.ts';

/** The answer of a web server, redirects followed. */
export type FetchedPage = {
  ok: true;
  bytes: Uint8Array;
  status: number;
  finalAddress: string;
  mediaType: string;
  charset: string | null;
};

/** Why there was no page, whether another try is worth it, and in how many seconds the server wants it. */
export type NoPage = {
  ok: false;
  sentence: string;
  mayPass: boolean;
  retryAfter: number | null;
};

/** Everything by which a capture reaches beyond this process. */
export type CaptureMeans = {
  fetchDocument: (
    address: string,
    options: { signal: AbortSignal },
  ) => Promise<FetchedPage | NoPage>;
  /** Throws an error named `Unreadable`, whose message is a sentence for people. */
  readSource: (
    bytes: Uint8Array,
    about: {
      address: string | null;
      mediaType: string;
      charset: string | null;
      fileName: string | null;
    },
    signal: AbortSignal,
  ) => Promise<ReadSource>;
  archivedCopies: (
    address: string,
    signal: AbortSignal,
  ) => Promise<{ wayback: string | null; archiveToday: string | null }>;
  describeDoi: (
    doi: string,
    signal: AbortSignal,
  ) => Promise<{ findings: Finding[]; retraction: string | null } | null>;
};
