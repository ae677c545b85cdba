/** A document as its server gave it, unpacked and whole. */
export type Fetched = {
  ok: true;
  bytes: Uint8Array;
  /** A status that stands for success, from 200 to 299. */
  status: number;
  /** What answered, redirects followed; without fragment. */
  finalAddress: string;
  /** What was asked before and redirected, in order; empty where the first answer was the last. */
  hops: string[];
  /** True where every redirect on the way said that it is for good (301, 308). */
  movedForGood: boolean;
  /** In lower case, without parameters; `application/octet-stream` where the server says nothing. */
  mediaType: string;
  /** What the server calls the encoding, in lower case; null where it says nothing. */
  charset: string | null;
};

export type FetchFailure = {
  ok: false;
  /** `gone`: there is nothing there (404, 410), or nobody of that name. */
  reason:
    | 'refused'
    | 'unreachable'
    | 'timed-out'
    | 'too-large'
    | 'too-many-redirects'
    | 'gone'
    | 'status';
  /** The status that was no success; null where something else went wrong. */
  status: number | null;
  /** The last address that was asked; null where none was. Never one that is refused. */
  finalAddress: string | null;
  /** What happened and what to do. */
  sentence: string;
  /** Worth another try. */
  mayPass: boolean;
  /** Seconds to wait before that, where the server asked for it. */
  retryAfter: number | null;
};

/** How much a server may give, and how long it may take. */
export type Limits = {
  /** Of the body, packed and unpacked alike. */
  bytes: number;
  headerBytes: number;
  redirects: number;
  /** From connecting to the end of the headers, for each address on the way. */
  answerMs: number;
  /** For everything, redirects included. */
  totalMs: number;
};

export const usualLimits: Limits = {
  bytes: 20_000_000,
  headerBytes: 32_768,
  redirects: 5,
  answerMs: 15_000,
  totalMs: 30_000,
};
