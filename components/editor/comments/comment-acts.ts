import type { EditorState } from '@tiptap/pm/state';
import { AnchorFinder, type Place } from '@/lib/document/anchor/anchor.ts';
import { claimAtCaret, shownClaims } from '../claims/claim-decorations.ts';
import { textblocks, wordsBefore } from '../text/block-offsets.ts';
import { focusText } from '../text/focus-text.ts';
import type { Writing } from '../writing.tsx';

/**
 * Asks for a comment on the selected words; without a selection, on the claim at the caret, and
 * outside of claims on the paragraph. Says why where there is nothing to comment on.
 */
export function startComment({ editor, connection, live, ask, say }: Writing): void {
  live.fresh();
  const finder = new AnchorFinder(connection.document);
  const place = placeToComment(editor.state, finder);
  const anchor = place && finder.anchor(place);
  if (anchor) {
    ask({ kind: 'comment', anchor });
    return;
  }
  say('A comment is about words of one paragraph. Select them first.');
  focusText(editor);
}

function placeToComment(state: EditorState, finder: AnchorFinder): Place | null {
  const { from, to, empty } = state.selection;
  const selected = empty ? null : placeBetween(state, finder, from, to);
  if (selected) return selected;
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to)) return null;
  const current = claimAtCaret(state);
  const claim = shownClaims(state).find(({ id }) => id === current);
  if (claim) return placeBetween(state, finder, claim.from, claim.to);
  return placeBetween(state, finder, $from.start(), $from.end());
}

function placeBetween(
  { doc }: EditorState,
  finder: AnchorFinder,
  from: number,
  to: number,
): Place | null {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const block = textblocks(doc).findIndex(({ start }) => start === $from.start());
  return finder.placeIn(
    block,
    wordsBefore($from.parent, $from.parentOffset),
    wordsBefore($to.parent, $to.parentOffset),
  );
}
