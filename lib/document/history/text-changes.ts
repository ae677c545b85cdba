import * as Y from 'yjs';

/** Characters under one client's ids in a row. */
export type TextPart = { client: number; clock: number; text: string };

/** Words that stand, or stood, in a row in one shared text. */
export type Stretch = { within: Y.Text; parts: TextPart[] };

/** The stretches of text that a transaction took out, and those that it put in, in reading order. */
export function changedStretches(transaction: Y.Transaction): {
  removed: Stretch[];
  inserted: Stretch[];
} {
  const changes = { removed: [] as Stretch[], inserted: [] as Stretch[] };
  for (const text of changedTexts(transaction)) {
    let last: 'removed' | 'inserted' | null = null;
    for (let item = text._start; item !== null; item = item.right) {
      if (!(item.content instanceof Y.ContentString)) {
        // Formatting stands between words without parting them.
        if (item.countable && !item.deleted) last = null;
        continue;
      }
      const kind = changeOf(item, transaction);
      if (kind !== null) {
        if (kind !== last) changes[kind].push({ within: text, parts: [] });
        const { client, clock } = item.id;
        changes[kind].at(-1)?.parts.push({ client, clock, text: item.content.str });
      }
      // What went long before lies between what stands without parting it.
      if (kind !== null || !item.deleted) last = kind;
    }
  }
  return changes;
}

/** What went in the very transaction that it came with was never there. */
function changeOf(
  item: Y.Item,
  { beforeState, deleteSet }: Y.Transaction,
): 'removed' | 'inserted' | null {
  const isNew = item.id.clock >= (beforeState.get(item.id.client) ?? 0);
  if (isNew) return item.deleted ? null : 'inserted';
  return item.deleted && Y.isDeleted(deleteSet, item.id) ? 'removed' : null;
}

function changedTexts(transaction: Y.Transaction): Set<Y.Text> {
  const { beforeState, afterState, deleteSet, doc } = transaction;
  const texts = new Set<Y.Text>();
  const note = (struct: unknown) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) {
      if (struct.parent instanceof Y.Text) texts.add(struct.parent);
    }
  };
  Y.iterateDeletedStructs(transaction, deleteSet, note);
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (start >= end || !structs) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
      note(structs[index]);
    }
  }
  return texts;
}
