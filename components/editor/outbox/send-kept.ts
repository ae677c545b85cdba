import * as Y from 'yjs';
import type { BriefOutbox } from './brief-outbox.ts';
import { merged, sortKept } from './sort-kept.ts';

/** Origin, in the document, of changes that were kept and are sent now. */
export const KEPT = 'kept';

/**
 * Takes what earlier pages left on this device into a document that has just arrived; whoever is
 * connected to it sends it from there. What may not be sent is set aside, what has arrived before
 * is taken off the device.
 */
export async function sendKept(
  outbox: BriefOutbox,
  document: Y.Doc,
  canWrite: () => boolean,
): Promise<void> {
  const kept = await outbox.find();
  const { stored, sendable, aside } = sortKept(document, kept, canWrite());
  outbox.forget(stored);
  for (const { changes, why } of aside) outbox.setAside(changes, why);
  if (sendable.length === 0) return;
  outbox.takeOver(sendable);
  Y.applyUpdate(document, merged(sendable), KEPT);
}
