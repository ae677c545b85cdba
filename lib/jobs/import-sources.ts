import {
  fileToRead,
  giveUpImport,
  importNext,
  keepWhatWasRead,
} from '../commands/source/import-sources.ts';
import type { Work } from '../data/desk/queues.ts';
import { inIsolation } from '../sources/isolated/isolation.ts';
import { Unreadable } from '../sources/isolated/unreadable.ts';
import { problemLine } from '../sources/references/references-shape.ts';

const NOTHING = 'There is no reference in this file. Nothing was added.';

/**
 * Brings the references of an import into the library. It may end at any moment and be done again,
 * or by two at once: what is done is done once.
 */
export async function importSources(
  { importId }: Work['import-sources'],
  signal: AbortSignal,
): Promise<void> {
  const file = await fileToRead(importId);
  if (file) await readFile(importId, file, signal);
  while (await importNext(importId, new Date())) signal.throwIfAborted();
}

async function readFile(importId: string, file: Uint8Array, signal: AbortSignal): Promise<void> {
  const read = await inIsolation('read-references', file, signal).catch((error) => {
    if (error instanceof Unreadable) return error;
    throw error;
  });
  if (read instanceof Unreadable) return giveUpImport(importId, read.message, new Date());
  const { items, problems } = read;
  const entries = [
    ...items.map((item) => ({ item, problem: null })),
    ...problems.map((problem) => ({ item: null, problem: problemLine(problem) })),
  ];
  if (entries.length === 0) return giveUpImport(importId, NOTHING, new Date());
  await keepWhatWasRead(importId, entries, new Date());
}
