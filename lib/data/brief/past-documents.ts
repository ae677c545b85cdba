import { applyUpdate } from 'yjs';
import { noWriters, WrittenDocument } from '../../document/history/writers.ts';
import { openDocument } from '../../document/shared-document.ts';
import type { Tx } from '../transaction.ts';
import { checkpointUpTo } from './checkpoints.ts';

/** A brief's document as it was at a place in its log, and that place itself. */
export type PastDocument = { place: bigint; written: WrittenDocument };

/**
 * The document as it was once every edit up to `place` was made. Null where the log has none up to
 * there. Whoever asks destroys its `doc` in the end.
 */
export async function documentAt(
  tx: Tx,
  briefId: string,
  place: bigint,
): Promise<PastDocument | null> {
  const checkpoint = await checkpointUpTo(tx, briefId, place);
  const doc = openDocument();
  if (checkpoint) applyUpdate(doc, checkpoint.state);
  const written = new WrittenDocument(doc, checkpoint?.writers ?? noWriters());
  const edits = await tx.documentUpdate.findMany({
    where: { briefId, id: { gt: checkpoint?.place ?? 0n, lte: place } },
    orderBy: { id: 'asc' },
    select: { id: true, authorId: true, update: true },
  });
  for (const { update, authorId } of edits) written.apply(update, authorId);
  const last = edits.at(-1)?.id ?? checkpoint?.place;
  return last === undefined ? null : { place: last, written };
}
