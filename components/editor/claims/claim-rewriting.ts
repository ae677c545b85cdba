import { Extension } from '@tiptap/core';
import type { Mark, Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isPersonsAct } from '@/lib/document/schema/persons-act.ts';
import { positionsThrough } from '../text/remote-mapping.ts';

/** The claim whose last words are being written anew, and the stretch that was just written. */
type Rewriting = { mark: Mark; from: number; to: number };

const rewriting = new PluginKey<Rewriting | null>('claimRewriting');

/**
 * A claim keeps its last words when they are written anew. Its mark does not grow at its ends, so
 * that the next sentence comes under no verdict; but whoever replaces "2019" by "2020" at the end of
 * a claim means the claim. So what is typed where words of its end were taken out belongs to it,
 * until the caret goes elsewhere or the sentence is over.
 */
export const ClaimRewriting = Extension.create({
  name: 'claimRewriting',

  addProseMirrorPlugins() {
    return [keepRewrittenWords()];
  },
});

/** The plugin alone, for editors put together without Tiptap. */
export function keepRewrittenWords(): Plugin<Rewriting | null> {
  return new Plugin<Rewriting | null>({
    key: rewriting,
    state: { init: () => null, apply: follow },
    appendTransaction: (transactions, _before, after) =>
      isPersonsAct(transactions) ? markWritten(after) : null,
  });
}

function follow(transaction: Transaction, before: Rewriting | null): Rewriting | null {
  const { docChanged, selection } = transaction;
  if (!docChanged) return before?.to === selection.from && selection.empty ? before : null;
  const arrival = transaction.getMeta(ySyncPluginKey);
  if (arrival?.isUndoRedoOperation) return null;
  if (arrival?.isChangeOrigin) return before && moved(before, transaction);
  const changes = changesIn(transaction);
  if (changes.length === 0) return before;
  const [change] = changes;
  return changes.length === 1 && change ? afterChange(transaction, change, before) : null;
}

function moved({ mark, from, to }: Rewriting, transaction: Transaction): Rewriting {
  const mapping = positionsThrough(transaction);
  return { mark, from: mapping.map(from, -1), to: mapping.map(to, -1) };
}

/** One stretch that was replaced: where it ran before, and where what took its place ends. */
type Change = { from: number; to: number; end: number };

function changesIn({ mapping }: Transaction): Change[] {
  const changes: Change[] = [];
  for (const map of mapping.maps) {
    map.forEach((from, to, _start, end) => {
      changes.push({ from, to, end });
    });
  }
  return changes;
}

function afterChange(
  { before: old, doc }: Transaction,
  { from, to, end }: Change,
  before: Rewriting | null,
): Rewriting | null {
  const mark = from < to ? markTakenOut(old, from, to, end > from) : markBefore(from, before);
  if (mark === null || !doc.resolve(from).sameParent(doc.resolve(end))) return null;
  return isNextSentence(doc, from, end) ? null : { mark, from, to: end };
}

function markBefore(at: number, before: Rewriting | null): Mark | null {
  return before?.to === at ? before.mark : null;
}

/**
 * The claim that the words from here to there were the end of. Words that are taken out without
 * others in their place must leave some of the claim behind: one without any is gone.
 */
function markTakenOut(
  doc: ProseMirrorNode,
  from: number,
  to: number,
  isReplaced: boolean,
): Mark | null {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const mark = claimOn($from.nodeAfter);
  if (mark === null || !$from.sameParent($to)) return null;
  const isEnd = isSame(claimOn($to.nodeBefore), mark) && !isSame(claimOn($to.nodeAfter), mark);
  return isEnd && (isReplaced || isSame(claimOn($from.nodeBefore), mark)) ? mark : null;
}

function claimOn(node: ProseMirrorNode | null): Mark | null {
  return node?.marks.find(({ type }) => type.name === 'claim') ?? null;
}

function isSame(one: Mark | null, other: Mark): boolean {
  return one?.eq(other) ?? false;
}

/** Whether white space was typed behind the end of a sentence. */
function isNextSentence(doc: ProseMirrorNode, from: number, end: number): boolean {
  const start = Math.max(doc.resolve(from).start(), from - 1);
  return /[.!?…]\s$/u.test(doc.textBetween(start, end));
}

function markWritten(state: EditorState): Transaction | null {
  const written = rewriting.getState(state);
  if (!written) return null;
  const { tr, doc } = state;
  doc.nodesBetween(written.from, written.to, (node, position) => {
    if (!node.isText || claimOn(node)) return;
    const from = Math.max(written.from, position);
    tr.addMark(from, Math.min(written.to, position + node.nodeSize), written.mark);
  });
  return tr.docChanged ? tr : null;
}
