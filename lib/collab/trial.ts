import * as Y from 'yjs';
import { type ClientOwners, isAnothers } from '../document/authorship/client-owners.ts';
import { sharedRoots } from '../document/shared-document.ts';
import { forgedSuggestion } from './forged-suggestion.ts';
import { objectionTo } from './vocabulary.ts';

/**
 * What came of trying an update: it says something new, or nothing, or it builds on edits that are
 * not here, or it must not come in.
 */
export type Finding =
  | { kind: 'new' }
  | { kind: 'nothing-new' }
  | { kind: 'gap' }
  | { kind: 'refused'; why: string };

/**
 * A second copy of an open document, on which updates are tried before they touch anything that
 * others see. It runs ahead of the document by what is still being stored. A refusal spoils it,
 * and the next update is tried on a new one.
 */
export class Trial {
  readonly #document: Y.Doc;
  #copy: Y.Doc | null = null;

  /** @param document the one that everybody has */
  constructor(document: Y.Doc) {
    this.#document = document;
    document.on('update', (update) => {
      if (this.#copy) Y.applyUpdate(this.#copy, update);
    });
  }

  /**
   * Tries an update; one that may come in stays in the copy.
   *
   * @param sender id of the member who sent it: nobody suggests in another's name
   * @param owners whose the client ids are. Only what is new is looked at: a client that comes back
   *   may send along what others wrote and is here already
   */
  try(update: Uint8Array, sender = '', owners: ClientOwners = {}): Finding {
    const finding = this.#attempt(update, sender, owners);
    if (finding.kind === 'gap' || finding.kind === 'refused') this.spoil();
    return finding;
  }

  /** Forgets the copy, because something in it did not become part of the document after all. */
  spoil(): void {
    this.#copy?.destroy();
    this.#copy = null;
  }

  #attempt(update: Uint8Array, sender: string, owners: ClientOwners): Finding {
    this.#copy ??= copyOf(this.#document);
    const copy = this.#copy;
    const noted: { isNew: boolean; objection: string | null } = { isNew: false, objection: null };
    const noteNew = () => {
      noted.isNew = true;
    };
    const inspect = (transaction: Y.Transaction) => {
      noted.objection ??=
        firstObjection(transaction, sender, owners) ?? forgedSuggestion(transaction, sender);
    };
    copy.on('update', noteNew);
    copy.on('afterTransaction', inspect);
    try {
      Y.applyUpdate(copy, update);
    } catch {
      return { kind: 'refused', why: 'it cannot be applied' };
    } finally {
      copy.off('update', noteNew);
      copy.off('afterTransaction', inspect);
    }
    if (noted.objection !== null) return { kind: 'refused', why: noted.objection };
    if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) return { kind: 'gap' };
    return { kind: noted.isNew ? 'new' : 'nothing-new' };
  }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  sharedRoots(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
}

/** More than anybody types; clients could not count on from the largest numbers. */
const HIGHEST_CLOCK = 2 ** 40;

/** The first thing in a transaction that a brief cannot hold, or not from this sender; or null. */
function firstObjection(
  { beforeState, afterState, doc }: Y.Transaction,
  sender: string,
  owners: ClientOwners,
): string | null {
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (before === after || !structs) continue;
    if (after > HIGHEST_CLOCK) return 'it counts further than anybody types';
    if (isAnothers(owners, client, sender)) return 'it writes under another member’s client id';
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index += 1) {
      const struct = structs[index];
      const objection = struct instanceof Y.Item ? objectionTo(struct) : null;
      if (objection !== null) return objection;
    }
  }
  return null;
}
