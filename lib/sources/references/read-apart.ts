import { readReferences } from './read-references.ts';
import type { ReadReferences } from './references-shape.ts';

/** Reads a file of references where a hostile one can neither stop nor slow the desk. */
export async function readApart(file: Uint8Array, signal: AbortSignal): Promise<ReadReferences> {
  signal.throwIfAborted();
  return readReferences(file);
}
