import {
  fileToRead,
  giveUpImport,
  importNext,
  keepWhatWasRead,
} from '../commands/import-sources.ts';
import type { Work } from '../data/queues.ts';
import { readApart } from '../sources/references/read-apart.ts';
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
  if (file) await read(importId, file, signal);
  while (await importNext(importId, new Date())) signal.throwIfAborted();
}

async function read(importId: string, file: Uint8Array, signal: AbortSignal): Promise<void> {
  const { items, problems } = await readApart(file, signal);
  const entries = [
    ...items.map((item) => ({ item, problem: null })),
    ...problems.map((problem) => ({ item: null, problem: problemLine(problem) })),
  ];
  if (entries.length === 0) return giveUpImport(importId, NOTHING, new Date());
  await keepWhatWasRead(importId, entries, new Date());
}
