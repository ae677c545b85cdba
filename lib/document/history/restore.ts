import * as Y from 'yjs';
import { difference } from '../../domain/words/word-diff.ts';
import { rootNames, sharedRoots } from '../shared-document.ts';
import { restoreText } from './restore-text.ts';
import { copyOf, isShared, said } from './shared-values.ts';

/**
 * Makes a brief's document say what it said at an earlier point, as one edit of whoever's replica
 * this is. Only what differs is written: paragraphs, claims and questions that stand at both points
 * stay the same to the shared document, so that carets, comments and what others are typing in them
 * stay where they are.
 *
 * @param present the document as it is now
 * @param past the same document as it was
 * @returns the edit; null where there was nothing to write
 */
export function restoreDocument(present: Y.Doc, past: Y.Doc): Uint8Array<ArrayBuffer> | null {
  const [now, then] = [sharedRoots(present), sharedRoots(past)];
  let written: Uint8Array<ArrayBuffer> | null = null;
  const note = (update: Uint8Array) => {
    written = new Uint8Array(update);
  };
  present.on('update', note);
  present.transact(() => {
    for (const name of rootNames) {
      // Who suggested something is said once and for good: an undo may bring the suggestion back.
      if (name !== 'suggestions') restoreType(now[name], then[name]);
    }
  });
  present.off('update', note);
  return written;
}

function restoreType(now: unknown, then: unknown): void {
  if (now instanceof Y.Text && then instanceof Y.Text) restoreText(now, then);
  else if (now instanceof Y.XmlFragment && then instanceof Y.XmlFragment) {
    if (now instanceof Y.XmlElement && then instanceof Y.XmlElement) restoreAttributes(now, then);
    restoreList(now, then);
  } else if (now instanceof Y.Array && then instanceof Y.Array) restoreList(now, then);
  else if (now instanceof Y.Map && then instanceof Y.Map) restoreFields(now, then);
}

/** What lists and fragments have in common. */
type List = {
  toArray(): unknown[];
  delete(index: number, length: number): void;
};

function restoreList(
  now: Y.XmlFragment | Y.Array<unknown>,
  then: Y.XmlFragment | Y.Array<unknown>,
): void {
  const standing = listed(now);
  let next = 0;
  let index = 0;
  for (const { kind, parts } of difference(standing, listed(then), isSameMember)) {
    if (kind === 'removed') {
      now.delete(index, parts.length);
      next += parts.length;
    } else if (kind === 'added') {
      insert(now, index, parts);
      index += parts.length;
    } else {
      for (const { value } of parts) {
        restoreType(standing[next]?.value, value);
        next += 1;
        index += 1;
      }
    }
  }
}

type Member = { value: unknown; id: string | null; said: string };

function listed(list: List): Member[] {
  return list.toArray().map((value) => {
    const id = isShared(value) ? value._item?.id : undefined;
    return { value, id: id ? `${id.client}:${id.clock}` : null, said: said(value) };
  });
}

/** What was made anew and says the same is as good as what stood there. */
function isSameMember(one: Member, other: Member): boolean {
  return (one.id !== null && one.id === other.id) || one.said === other.said;
}

function insert(
  list: Y.XmlFragment | Y.Array<unknown>,
  index: number,
  members: readonly Member[],
): void {
  const copies = members.map(({ value }) => copyOf(value));
  if (list instanceof Y.Array) list.insert(index, copies);
  else list.insert(index, copies.filter(isNode));
}

function isNode(value: unknown): value is Y.XmlElement | Y.XmlText {
  return value instanceof Y.XmlElement || value instanceof Y.XmlText;
}

type Element = Y.XmlElement<Record<string, string | number | object>>;

function restoreAttributes(now: Element, then: Element): void {
  const [is, was] = [now.getAttributes(), then.getAttributes()];
  for (const [name, value] of Object.entries(was)) {
    if (value !== undefined && said(is[name]) !== said(value)) now.setAttribute(name, value);
  }
  for (const name of Object.keys(is)) if (!(name in was)) now.removeAttribute(name);
}

/**
 * Fields that came later are taken out where they are plain values. Shared ones stay: nothing that
 * is restored refers to them, somebody may be writing in them, and an undo may want them back.
 */
function restoreFields(now: Y.Map<unknown>, then: Y.Map<unknown>): void {
  for (const [key, value] of then.entries()) {
    const standing = now.get(key);
    if (isShared(value) && isShared(standing) && value.constructor === standing.constructor) {
      restoreType(standing, value);
    } else if (said(standing) !== said(value)) now.set(key, copyOf(value));
  }
  for (const [key, value] of [...now.entries()]) {
    if (!then.has(key) && !isShared(value)) now.delete(key);
  }
}
