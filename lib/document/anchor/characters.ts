import * as Y from 'yjs';

/** A character of the shared text, by the id that Yjs gave it. It lasts as long as the character. */
export type CharacterId = { client: number; clock: number };

/** A place between the words of a block, counted as `blockWords` counts them. */
export type Offset = { blockKey: string; offset: number };

/** The character that begins at an offset of a block's words; null where none does. */
export function characterAt(doc: Y.Doc, { blockKey, offset }: Offset): CharacterId | null {
  let left = offset;
  for (const child of blockOf(doc, blockKey)?.toArray() ?? []) {
    const length = wordsIn(child);
    if (child instanceof Y.XmlText && left < length) {
      const { item } = Y.createRelativePositionFromTypeIndex(child, left, 0);
      return item && { client: item.client, clock: item.clock };
    }
    left -= length;
    if (left < 0) return null;
  }
  return null;
}

/** Whether a character that the document knows still stands in it. */
export function stands(doc: Y.Doc, { client, clock }: CharacterId): boolean {
  return (
    isKnown(doc, { client, clock }) && !Y.getItem(doc.store, Y.createID(client, clock)).deleted
  );
}

/**
 * Where a character stands now, before it or behind it; one that was deleted from a text that is
 * still there, where it stood. Null where the document does not know it, or its text is gone.
 *
 * Undone deletions are not followed: only the window that undid them could, and every reader of an
 * anchor has to find the same place.
 */
export function offsetOf(
  doc: Y.Doc,
  { client, clock }: CharacterId,
  side: 'before' | 'behind',
): Offset | null {
  const id = Y.createID(client, clock);
  const position = new Y.RelativePosition(null, null, id, side === 'before' ? 0 : -1);
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  const text = found?.type;
  if (!(text instanceof Y.XmlText) || isGone(text)) return null;
  const block = text.parent;
  if (!(block instanceof Y.XmlElement) || !holdsWords(block) || !block._item) return null;
  let offset = found?.index ?? 0;
  for (const child of block.toArray()) {
    if (child === text) break;
    offset += wordsIn(child);
  }
  return { blockKey: `${block._item.id.client}:${block._item.id.clock}`, offset };
}

/** The block that goes by this key, see `TextBlock`; null where it is none that can be looked up. */
function blockOf(doc: Y.Doc, key: string): Y.XmlElement | null {
  const [client = Number.NaN, clock = Number.NaN] = key.split(':').map(Number);
  if (!isKnown(doc, { client, clock })) return null;
  const { content } = Y.getItem(doc.store, Y.createID(client, clock));
  const block = content instanceof Y.ContentType ? content.type : null;
  return block instanceof Y.XmlElement && holdsWords(block) ? block : null;
}

function isKnown({ store }: Y.Doc, { client, clock }: CharacterId): boolean {
  return Number.isInteger(client) && Number.isInteger(clock) && Y.getState(store, client) > clock;
}

function holdsWords({ nodeName }: Y.XmlElement): boolean {
  return nodeName === 'paragraph' || nodeName === 'heading';
}

function wordsIn(child: Y.XmlElement | Y.XmlText | Y.XmlHook): number {
  if (child instanceof Y.XmlText) return child.length;
  return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? 1 : 0;
}

function isGone(type: Y.XmlText): boolean {
  for (let at: unknown = type; at instanceof Y.AbstractType; at = at._item?.parent) {
    if (at._item?.deleted) return true;
  }
  return false;
}
