import { applyUpdate, Doc } from 'yjs';
import { readDocument } from '../../document/reading/read-document.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { sourcesById } from '../source/sources.ts';
import { openableDocument } from './document-log.ts';

/** A brief's working document as it is now; null when there is no such brief. */
export async function documentNow(briefId: string): Promise<Doc | null> {
  const open = await openableDocument(briefId);
  if (!open) return null;
  const doc = new Doc();
  for (const update of [open.state, ...open.later.map((edit) => edit.update)]) {
    applyUpdate(doc, update);
  }
  return doc;
}

/** A working document by its slug, with the sources that it cites; for the command line alone. */
export async function workingDocument(
  slug: string,
): Promise<{ doc: Doc; sources: Source[] } | null> {
  const brief = await database().brief.findUnique({ where: { slug }, select: { id: true } });
  const doc = brief && (await documentNow(brief.id));
  if (!doc) return null;
  return { doc, sources: await sourcesById(database(), readDocument(doc).references) };
}
