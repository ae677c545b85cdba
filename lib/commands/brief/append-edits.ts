import { addEdits, type Edit, holdForAppend } from '../../data/brief/document-log.ts';
import { transaction } from '../../data/transaction.ts';

/** There is no such brief, or none any more: its words were taken away for good. */
export class NoSuchBrief extends Error {}

/**
 * Appends edits to a brief's log, all of them or none. Once this resolves they are stored, and only
 * then may anybody be told so.
 *
 * @throws NoSuchBrief
 * @throws Error where Postgres did not take them
 */
export function appendEdits(briefId: string, edits: readonly Edit[]): Promise<void> {
  return transaction(async (tx) => {
    if (!(await holdForAppend(tx, briefId))) {
      throw new NoSuchBrief(`There is no brief ${briefId}.`);
    }
    await addEdits(tx, briefId, edits);
  });
}
