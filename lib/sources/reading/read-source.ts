import type { ReadSource } from '../../domain/health/source-finding.ts';
import { inIsolation } from '../isolated/isolation.ts';
import type { PageToRead } from './read-source-shape.ts';

/**
 * Reads a page or a file: its text as a person reads it, what it says of itself with where it says
 * so, and what it turned out to be. HTML, PDF and plain text are read, in any encoding of the web.
 *
 * @throws Unreadable with a sentence for people where nothing was read; `signal`'s reason where that
 *   was aborted
 */
export function readSource(
  bytes: Uint8Array,
  about: Omit<PageToRead, 'bytes'>,
  signal: AbortSignal,
): Promise<ReadSource> {
  return inIsolation('read-source', { bytes, ...about }, signal);
}
