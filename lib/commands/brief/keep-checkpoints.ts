import { encodeStateAsUpdate } from 'yjs';
import { addCheckpoint, nextCheckpoint } from '../../data/brief/checkpoints.ts';
import { documentAt } from '../../data/brief/past-documents.ts';
import { transaction } from '../../data/transaction.ts';

/** So many edits are quickly replayed, and so much longer than they are is a document rarely. */
const APART = 1_000;

/**
 * Keeps what a brief's document was at every so many edits of its log, so that an old point is
 * opened as quickly as a young one. Looks only at what is projected: nothing comes in before that.
 */
export async function keepCheckpoints(briefId: string): Promise<void> {
  while (await keepNext(briefId));
}

/** Keeps the next checkpoint that is due, in a transaction of its own; false where none is. */
function keepNext(briefId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const place = await nextCheckpoint(tx, briefId, APART);
    if (place === null) return false;
    const past = await documentAt(tx, briefId, place);
    if (!past) return false;
    const { doc, writers } = past.written;
    await addCheckpoint(tx, briefId, { place, state: encodeStateAsUpdate(doc), writers });
    doc.destroy();
    return true;
  });
}
