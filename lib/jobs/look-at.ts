import type { LookTask } from '../data/source-looks.ts';
import type { Sight } from '../domain/look.ts';
import type { ReadSource } from '../domain/source-finding.ts';

/** The answer of a web server, redirects followed. */
export type SeenPage = {
  ok: true;
  bytes: Uint8Array;
  status: number;
  finalAddress: string;
  movedForGood: boolean;
  mediaType: string;
  charset: string | null;
};

/** Why there was no page. */
export type SeenNothing = {
  ok: false;
  /** `gone`: there is nothing there, or nobody of that name. */
  reason: string;
  status: number | null;
  finalAddress: string | null;
  sentence: string;
};

/** Everything by which a look reaches beyond this process. */
export type LookMeans = {
  fetchDocument: (
    address: string,
    options: { signal: AbortSignal },
  ) => Promise<SeenPage | SeenNothing>;
  /** Throws an error named `Unreadable`, whose message is a sentence for people. */
  readSource: (
    bytes: Uint8Array,
    about: { address: string; mediaType: string; charset: string | null; fileName: null },
    signal: AbortSignal,
  ) => Promise<ReadSource>;
  describeDoi: (doi: string, signal: AbortSignal) => Promise<{ retraction: string | null } | null>;
};

/** Looks once at where a source is said to be, and asks the registry of its DOI where it has one. */
export async function lookAt(
  { address, doi }: Pick<LookTask, 'address' | 'doi'>,
  means: LookMeans,
  signal: AbortSignal,
): Promise<Sight> {
  const page = await means.fetchDocument(address, { signal });
  signal.throwIfAborted();
  const registered = doi === '' ? null : await askRegistry(doi, means, signal);
  if (!page.ok) {
    const { reason, sentence, status, finalAddress } = page;
    const isGone = reason === 'gone';
    return { kind: 'nothing', isGone, sentence, status, finalAddress, retraction: registered };
  }
  const { bytes, status, finalAddress, movedForGood, mediaType, charset } = page;
  try {
    const about = { address: finalAddress, mediaType, charset, fileName: null };
    const read = await means.readSource(bytes, about, signal);
    const retraction = read.retraction ?? registered;
    return { kind: 'page', read, status, finalAddress, movedForGood, retraction };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error) || error.name !== 'Unreadable') throw error;
    const { message: sentence } = error;
    return {
      kind: 'nothing',
      isGone: false,
      sentence,
      status,
      finalAddress,
      retraction: registered,
    };
  }
}

/** A registry that does not answer says nothing; the page is looked at all the same. */
async function askRegistry(
  doi: string,
  { describeDoi }: LookMeans,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return (await describeDoi(doi, signal))?.retraction ?? null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
