import type { Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AttrStep, Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { ownSuggestionAt, type Suggester } from './own-suggestion.ts';
import { suggestedContent } from './suggested-content.ts';
import { suggestionsOn } from './suggested-nodes.ts';
import { whyNotSuggested } from './why-not-suggested.ts';

/**
 * An edit turned into a suggestion, or why it cannot be one, in words. The id is the suggestion's;
 * null where one's own was only described more closely.
 */
export type SuggestedEdit =
  | { ok: true; transaction: Transaction; id: string | null }
  | { ok: false; why: string };

/**
 * Turns an edit into a suggestion of it: what it would delete is marked, what it would insert is
 * marked and put behind that. Only what the same person suggested to insert is deleted indeed. Text
 * typed beside one's own open suggestion belongs to it, so that a word is one suggestion and not
 * one a letter.
 */
export function suggestEdit(
  edit: Transaction,
  state: EditorState,
  suggester: Suggester,
): SuggestedEdit {
  const { tr } = state;
  let id: string | null = null;
  for (const [index, step] of edit.steps.entries()) {
    const doc = edit.docs[index] ?? edit.before;
    const why = whyNotSuggested(step, doc, suggester);
    if (why !== null) return { ok: false, why };
    // Where the step's places are in what was made of the steps before it.
    const back = before(edit, index);
    const placed = (at: number, side: number) => tr.mapping.map(back.map(at, side), side);
    if (step instanceof AttrStep) tr.setNodeAttribute(placed(step.pos, 1), step.attr, step.value);
    if (!(step instanceof ReplaceStep)) continue;
    const [from, to] = [placed(step.from, -1), placed(step.to, 1)];
    id ??= ownSuggestionAt(tr.doc, from, to, suggester) ?? suggester.newId;
    replace(tr, { from, to, slice: step.slice }, id, suggester);
  }
  placeCaret(tr, edit, state);
  return { ok: true, transaction: kept(tr, edit), id: tr.docChanged ? id : null };
}

/** Leads from where the first steps of an edit left things to where they were. */
function before({ mapping }: Transaction, steps: number): Mapping {
  return new Mapping(mapping.maps.slice(0, steps)).invert();
}

function replace(
  tr: Transaction,
  { from, to, slice }: { from: number; to: number; slice: Slice },
  id: string,
  suggester: Suggester,
): void {
  const content = suggestedContent(tr.doc, { from, to, slice }, id);
  const first = tr.steps.length;
  takeOut(tr, from, to, id, suggester);
  if (content.length > 0) tr.insert(tr.mapping.slice(first).map(to), content);
}

function takeOut(
  tr: Transaction,
  from: number,
  to: number,
  id: string,
  { isOwn }: Suggester,
): void {
  const pieces: Array<{ node: ProseMirrorNode; from: number; to: number }> = [];
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return;
    const end = Math.min(to, position + node.nodeSize);
    pieces.push({ node, from: Math.max(from, position), to: end });
  });
  for (const piece of pieces.reverse()) {
    const { insertion, deletion } = suggestionsOn(piece.node);
    if (insertion !== null && isOwn(insertion)) tr.delete(piece.from, piece.to);
    else if (deletion !== null) continue;
    else if (piece.node.isText) {
      tr.addMark(piece.from, piece.to, tr.doc.type.schema.mark('deletion', { id }));
    } else tr.setNodeAttribute(piece.from, 'deletion', id);
  }
}

/**
 * The caret stands where the edit put it among what it inserted. Where it inserted nothing, words
 * stay that it meant to delete: the caret goes on over them in the direction of the key.
 */
function placeCaret(tr: Transaction, edit: Transaction, { selection }: EditorState): void {
  const step = edit.steps.at(-1);
  if (!(step instanceof ReplaceStep)) return;
  const { from, to, slice } = step;
  const isForward = selection.empty && selection.from === from && from < to;
  const inserted = insertedStretch(tr);
  const back = before(edit, edit.steps.length - 1);
  let at = tr.mapping.map(back.map(isForward ? to : from, -1), -1);
  if (slice.size > 0 && inserted) {
    const within = edit.selection.empty ? edit.selection.from - from : slice.size;
    at = inserted.from + Math.min(Math.max(0, within), slice.size);
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1));
}

function insertedStretch(tr: Transaction): { from: number } | null {
  let found: { from: number } | null = null;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, start, end) => {
    if (end > start) found = { from: start };
  });
  return found;
}

/** What ProseMirror and the browser have to know of the edit that is replaced. */
const CARRIED = ['composition', 'uiEvent', 'paste'] as const;

function kept(tr: Transaction, edit: Transaction): Transaction {
  for (const key of CARRIED) {
    const value: unknown = edit.getMeta(key);
    if (value !== undefined) tr.setMeta(key, value);
  }
  return edit.scrolledIntoView ? tr.scrollIntoView() : tr;
}
