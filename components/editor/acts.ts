import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { ClaimInDocument } from '@/lib/document/reading/reading.ts';
import { markClaim, separateClaim, unmarkClaim } from './claims/claim-commands.ts';
import { shownClaims } from './claims/claim-decorations.ts';
import type { ClaimPlace } from './claims/claim-places.ts';
import { claimSelection } from './claims/claim-selection.ts';
import { withdrawnFrom } from './claims/withdrawn-claim.ts';
import { jumpTo } from './jump.ts';
import { suggestionsOn } from './suggestions/suggested-nodes.ts';
import type { Writing } from './writing.tsx';

/** A claim has an entry beside the text, which must not be written for a mark that is refused. */
const NOT_SUGGESTED = 'A claim cannot be suggested. Turn Suggesting off to change what is one.';

/** Marks the selected words as a claim, or says why they cannot be one. */
export function startClaim({ editor, connection, undo, live, say }: Writing): void {
  if (editor.storage.suggesting.isOn()) {
    say(NOT_SUGGESTED);
    return;
  }
  live.fresh();
  const { view } = editor;
  const { from, to } = view.state.selection;
  const selected = claimSelection(view.state.doc, from, to, shownClaims(view.state));
  if (!selected.ok) {
    say(selected.why);
    view.focus();
    return;
  }
  undo.stopCapturing();
  const marked = markClaim(view.state, connection.document, selected);
  view.dispatch(marked.setSelection(TextSelection.create(marked.doc, selected.to - 1)));
  live.fresh();
  view.focus();
}

/** Types the bracket that asks for a source, behind whatever is selected. */
export function startCitation({ view }: Editor): void {
  const { tr, selection } = view.state;
  const behind = tr.setSelection(TextSelection.near(selection.$to, -1));
  view.dispatch(behind.insertText('['));
  view.focus();
}

/**
 * Puts an empty table in place of the selection and the caret into its first cell. Its cells have
 * paragraphs from the start: the schema would have none, and leave the caret nowhere to go.
 */
export function startTable({ view }: Editor): void {
  const { tr, schema, selection } = view.state;
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: Array(3).fill(cell(type)) });
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')];
  tr.replaceSelectionWith(schema.nodeFromJSON({ type: 'table', content }));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(selection.from + 1))));
  view.focus();
}

/** Goes to the next claim in reading order, or to the one before. */
export function goToClaim(writing: Writing, current: string | null, step: 1 | -1): void {
  const { claims } = writing.live.fresh();
  const at = claims.findIndex(({ id }) => id === current);
  const next = at === -1 ? claimBeside(writing, step) : claims[at + step]?.id;
  if (next !== undefined) jumpTo(writing, `claim-${next}`);
}

/** The nearest claim behind or before the caret, which stands in none. */
function claimBeside({ editor: { state } }: Writing, step: 1 | -1): string | undefined {
  const caret = state.selection.from;
  const places = shownClaims(state);
  const beside =
    step === 1
      ? places.find(({ from }) => from >= caret)
      : places.findLast(({ to }) => to <= caret);
  return beside?.id;
}

/** Takes the claim off its words, which stay. */
export function removeClaim(writing: Writing, id: string): void {
  changeClaim(writing, id, (place) => unmarkClaim(writing.editor.state, place));
}

/** Takes the claim's words and their citations out of the draft; an undo brings them back. */
export function withdrawClaim(writing: Writing, { id, number }: ClaimInDocument): void {
  changeClaim(writing, id, (place) => {
    writing.say(`Claim ${number} is out of this draft. Undo brings it back.`);
    return withdrawnFrom(writing.editor.state, place);
  });
}

/** Gives a claim that shares its mark with an earlier one an id and an entry of its own. */
export function makeOwnClaim(writing: Writing, id: string): void {
  changeClaim(writing, id, (place) =>
    separateClaim(writing.editor.state, writing.connection.document, place),
  );
}

function changeClaim(
  { editor, live, undo, say }: Writing,
  id: string,
  change: (place: ClaimPlace) => Transaction,
): void {
  if (editor.storage.suggesting.isOn()) {
    say(NOT_SUGGESTED);
    return;
  }
  live.fresh();
  const place = shownClaims(editor.state).find((claim) => claim.id === id);
  if (!place) return;
  undo.stopCapturing();
  editor.view.dispatch(change(place));
  live.fresh();
  editor.view.focus();
}

/** Selects the claim's n-th citation, so that it opens in the margin. */
export function selectClaimCitation({ editor, live }: Writing, claim: string, index: number): void {
  const reading = live.fresh();
  const { doc, tr } = editor.state;
  const owners = reading.citations.map((citation) => citation.claim);
  const wanted = owners.flatMap((owner, at) => (owner === claim ? [at] : []))[index];
  let at = -1;
  doc.descendants((node, position) => {
    if (node.type.name !== 'citation' || suggestionsOn(node).insertion !== null) return;
    at += 1;
    if (at === wanted) editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, position)));
  });
}
