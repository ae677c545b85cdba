import * as Y from 'yjs';
import type { LoggedEdit, Projection, StoredDocument } from '../../data/brief/document-log.ts';
import { advance } from '../../document/authorship/authorship.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { openDocument } from '../../document/shared-document.ts';
import { turnsOf } from './turns.ts';

/** A document brought to the end of its log. */
export type Replayed = Projection & { doc: Y.Doc };

/**
 * Applies a brief's later edits to its stored document, one author's at a time, and notes after
 * each turn who contributed to what.
 */
export function replayEdits(stored: StoredDocument, edits: readonly LoggedEdit[]): Replayed {
  const doc = openDocument();
  Y.applyUpdate(doc, stored.state);
  const owners = { ...stored.owners };
  const first = readDocument(doc);
  let reading = first;
  let ledger = stored.ledger;
  for (const { authors, updates } of turnsOf(edits, owners)) {
    const before = reading;
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    reading = readDocument(doc);
    ledger = advance(ledger, before, reading, ...authors);
  }
  return {
    doc,
    reading,
    suggestionsChanged: JSON.stringify(first.suggestions) !== JSON.stringify(reading.suggestions),
    ledger,
    owners,
    state: Y.encodeStateAsUpdate(doc),
    projectedTo: edits.at(-1)?.id ?? stored.projectedTo,
  };
}
