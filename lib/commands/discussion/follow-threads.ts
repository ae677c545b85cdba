import * as Y from 'yjs';
import { anchorsOf, saveAnchors } from '../../data/discussion/threads.ts';
import type { Tx } from '../../data/transaction.ts';
import { AnchorFinder } from '../../document/anchor/anchor.ts';
import { openDocument } from '../../document/shared-document.ts';

/**
 * Notes where the words of a brief's threads stand by now, and what they say: words that are edited
 * first and moved later are found by what they said in between.
 */
export async function followThreads(tx: Tx, briefId: string, state: Uint8Array): Promise<void> {
  const threads = await anchorsOf(tx, briefId);
  if (threads.length === 0) return;
  const doc = openDocument();
  Y.applyUpdate(doc, state);
  const finder = new AnchorFinder(doc);
  const followed = threads.flatMap(({ id, anchor }) => {
    const now = finder.follow(anchor);
    return now ? [{ id, anchor: now }] : [];
  });
  doc.destroy();
  await saveAnchors(tx, followed);
}
