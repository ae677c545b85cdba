import { addEdits, type Edit, holdForAppend } from '../../data/brief/document-log.ts';
import { transaction } from '../../data/transaction.ts';

/**
 * Appends edits to a brief's log, all of them or none. Once this resolves they are stored, and only
 * then may anybody be told so.
 *
 * @throws Error where there is no such brief, or Postgres did not take them
 */
export function appendEdits(briefId: string, edits: readonly Edit[]): Promise<void> {
  return transaction(async (tx) => {
    if (!(await holdForAppend(tx, briefId))) throw new Error(`There is no brief ${briefId}.`);
    await addEdits(tx, briefId, edits);
  });
}
