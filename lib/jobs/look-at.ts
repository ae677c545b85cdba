import type { LookTask } from '../data/health/source-looks.ts';
import type { Sight } from '../domain/health/look.ts';
import { Unreadable } from '../sources/isolated/unreadable.ts';
import type { Means } from './means.ts';

export type LookMeans = Pick<Means, 'fetchDocument' | 'readSource' | 'describeDoi'>;

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
    if (!(error instanceof Unreadable)) throw error;
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
