import * as Y from 'yjs';
import { saveAnchor, threadsOf } from '../../data/discussion/threads.ts';
import type { Tx } from '../../data/transaction.ts';
import { AnchorFinder } from '../../document/anchor/anchor.ts';
import { openDocument } from '../../document/shared-document.ts';

/**
 * Notes where the words of a brief's threads stand by now, and what they say: words that are edited
 * first and moved later are found by what they said in between.
 */
export async function followThreads(tx: Tx, briefId: string, state: Uint8Array): Promise<void> {
  const threads = await threadsOf(tx, briefId);
  if (threads.length === 0) return;
  const doc = openDocument();
  Y.applyUpdate(doc, state);
  const finder = new AnchorFinder(doc);
  for (const { id, anchor } of threads) {
    const followed = finder.follow(anchor);
    if (followed) await saveAnchor(tx, id, followed);
  }
  doc.destroy();
}
