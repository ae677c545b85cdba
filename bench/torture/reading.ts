import pg from 'pg';
import * as Y from 'yjs';
import { openableDocument } from '../../lib/data/brief/document-log.ts';
import { openDocument } from '../../lib/document/shared-document.ts';

/** A brief as its log tells it from the beginning, read past everything of ours. */
export async function replayLog(databaseUrl: string, briefId: string): Promise<Y.Doc> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ update: Buffer }>(
      'SELECT update FROM "DocumentUpdate" WHERE "briefId" = $1 ORDER BY id',
      [briefId],
    );
    return applied(rows.map(({ update }) => update));
  } finally {
    await client.end();
  }
}

/** A brief as the server opens it: what is merged, and the edits since. */
export async function readMerged(briefId: string): Promise<Y.Doc> {
  const stored = await openableDocument(briefId);
  return applied(stored ? [stored.state, ...stored.later.map(({ update }) => update)] : []);
}

/** One edit after the other: that none has to wait for a later one is part of what is shown. */
function applied(updates: readonly Uint8Array[]): Y.Doc {
  const doc = openDocument();
  for (const update of updates) {
    Y.applyUpdate(doc, new Uint8Array(update));
    if (doc.store.pendingStructs)
      throw new Error('The log holds an edit before what it builds on.');
  }
  return doc;
}
