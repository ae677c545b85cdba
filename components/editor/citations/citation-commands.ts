import type { Editor, Range } from '@tiptap/core';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { CitationAttributes } from '@/lib/document/reading/reading.ts';
import { citationAttributesOf } from '@/lib/document/schema/citation.ts';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';

/** A citation in the text, by where it stands. */
export type PlacedCitation = { position: number; attributes: CitationAttributes };

/** Cites a source in place of this range, checked against its newest capture where it has one. */
export function insertCitation(
  editor: Editor,
  range: Range,
  source: Pick<CapturedSource, 'id'> & Partial<Pick<CapturedSource, 'captures'>>,
): void {
  const attrs = citationAttributesOf({
    source: source.id,
    capture: source.captures?.[0]?.digest ?? null,
  });
  editor.chain().focus().insertContentAt(range, { type: 'citation', attrs }).run();
}

/** The selected citation, or else the one that the caret stands beside; null for none. */
export function citationAtCaret({ selection, doc }: EditorState): PlacedCitation | null {
  if (selection instanceof NodeSelection) return citationAt(doc, selection.from);
  if (!selection.empty) return null;
  return citationAt(doc, selection.from - 1) ?? citationAt(doc, selection.from);
}

function citationAt(doc: EditorState['doc'], position: number): PlacedCitation | null {
  const node = position < 0 ? null : doc.nodeAt(position);
  if (node?.type.name !== 'citation') return null;
  return { position, attributes: citationAttributesOf(node.attrs) };
}

/** Changes a citation where it stands. Does nothing where it no longer does. */
export function changeCitation(
  { view }: Editor,
  { position, attributes }: PlacedCitation,
  change: Partial<CitationAttributes>,
): void {
  const there = citationAt(view.state.doc, position);
  if (there?.attributes.source !== attributes.source) return;
  const { tr } = view.state;
  for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(position, name, value);
  view.dispatch(tr);
}

export function removeCitation({ view }: Editor, { position, attributes }: PlacedCitation): void {
  const there = citationAt(view.state.doc, position);
  if (there?.attributes.source !== attributes.source) return;
  view.dispatch(view.state.tr.delete(position, position + 1));
}

/** Where a place in the text is by now; null when what it stood in is gone. */
export type KeptPlace = (editor: Editor) => number | null;

/** Keeps a place in the text while people write around it. */
export function keepPlace({ state }: Editor, position: number): KeptPlace {
  const { type, binding } = ySyncPluginKey.getState(state);
  const kept = absolutePositionToRelativePosition(position, type, binding.mapping);
  return (editor) => {
    const now = ySyncPluginKey.getState(editor.state);
    return relativePositionToAbsolutePosition(now.doc, now.type, kept, now.binding.mapping);
  };
}
