import { keepIdentifiers, takeTurn, unidentifiedEntries } from '../../data/source/identify.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import { byTheDesk } from '../by-the-desk.ts';

/**
 * Has entries from before works were identified be known by their addresses and DOIs, the oldest of
 * each work first; what is identified stays as it is. Two old entries of one work stay two until a
 * member merges them.
 */
export function identifyEntries(): Promise<void> {
  return byTheDesk(async (tx) => {
    await takeTurn(tx);
    for (const entry of await unidentifiedEntries(tx)) {
      await keepIdentifiers(tx, entry.id, identifiersOf(entry));
    }
  });
}
