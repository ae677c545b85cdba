import { record } from '../../data/record/audit.ts';
import { placeReferences } from '../../data/source/place-references.ts';
import {
  askForImport,
  countEntries,
  endImport,
  keepEntries,
  lockOpenImport,
  markPlaced,
  nextEntries,
  openImports,
  type ReadEntry,
  sendImport,
} from '../../data/source/source-imports.ts';
import { can } from '../../domain/policy.ts';
import { descriptionOf } from '../../domain/reference/csl-item.ts';
import { looksLikeReferences } from '../../domain/reference/reference-formats.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { LARGEST_FILE } from '../../domain/source/source-import.ts';
import { cslItemSchema } from '../../sources/references/csl-item-schema.ts';
import { fileText } from '../../sources/references/file-text.ts';
import { act, type Doing } from '../act.ts';
import { byTheDesk } from '../by-the-desk.ts';

/** As many references as are placed in one transaction: a moment's work, which a page can watch. */
const BATCH = 100;

/**
 * Takes a file of references, which is brought into the library in the background. Refuses one that
 * holds none, by its content and not by its name.
 */
export function startImport(
  doing: Doing,
  { fileName, file }: { fileName: string; file: Uint8Array<ArrayBuffer> },
): Promise<Outcome<{ importId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-source');
    if (!allowed.ok) return allowed;
    if (file.byteLength > LARGEST_FILE) {
      return refuse('invalid', 'The file is larger than 10 MB. Divide it, and import the parts.');
    }
    const format = looksLikeReferences(fileText(file));
    if (format === null) {
      return refuse(
        'invalid',
        'There are no references in this that Factdesk can read: it takes BibTeX, RIS and CSL-JSON. Nothing was kept.',
      );
    }
    const by = { memberId: actor.id, at: doing.now };
    return accept({ importId: await askForImport(tx, { format, fileName, file }, by) });
  });
}

/** The file of an import that waits to be read; null where it was read, or nothing is left to do. */
export function fileToRead(importId: string): Promise<Uint8Array | null> {
  return byTheDesk(async (tx) => (await lockOpenImport(tx, importId))?.file ?? null);
}

/** Writes down what the file of an import held; only the first time, whoever read it again. */
export function keepWhatWasRead(
  importId: string,
  entries: readonly ReadEntry[],
  now: Date,
): Promise<void> {
  return byTheDesk(async (tx) => {
    const open = await lockOpenImport(tx, importId);
    if (open?.file) await keepEntries(tx, importId, entries, now);
  });
}

/** Ends an import whose file could not be read. */
export function giveUpImport(importId: string, problem: string, now: Date): Promise<void> {
  return byTheDesk(async (tx) => {
    if (await lockOpenImport(tx, importId)) await endImport(tx, importId, problem, now);
  });
}

/**
 * Brings the next references of an import into the library, each once, whoever else does the same at
 * that moment; with the last of them the import ends. Gives whether there may be more.
 */
export function importNext(importId: string, now: Date): Promise<boolean> {
  return byTheDesk(async (tx) => {
    const open = await lockOpenImport(tx, importId);
    if (!open) return false;
    const entries = await nextEntries(tx, importId, BATCH);
    const described = entries.map(({ item }) => descriptionOf(cslItemSchema.parse(item)));
    const by = { memberId: open.byId, at: now };
    const placed = await placeReferences(tx, described, open.format, by);
    const marked = entries.flatMap(({ ordinal }, at) => {
      const place = placed[at];
      return place ? [{ ordinal, ...place }] : [];
    });
    await markPlaced(tx, importId, marked, now);
    if (entries.length === BATCH) return true;

    await endImport(tx, importId, null, now);
    const counts = await countEntries(tx, importId);
    const doer = { actorId: open.byId, briefId: null, at: now };
    await record(tx, doer, { kind: 'sources-imported', importId, from: open.fileName, ...counts });
    return false;
  });
}

/** Sends again the work of all imports that have not ended, for a server that starts. */
export function resumeImports(): Promise<void> {
  return byTheDesk(async (tx) => {
    for (const importId of await openImports(tx)) await sendImport(tx, importId);
  });
}
