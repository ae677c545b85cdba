import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { ClaimState } from '@/lib/domain/review/decision.ts';
import { movingDecorations } from '../text/moving-decorations.ts';
import type { ClaimPlace } from './claim-places.ts';

/** A claim where it stands, in its review state. */
export type ShownClaim = ClaimPlace & { state: ClaimState };

const shown = new PluginKey<DecorationSet>('shownClaims');

/**
 * Underlines claims in the colour of their review state. Claims are found anew a moment after each
 * change; until then their underlines move along with the words.
 */
export const ClaimDecorations = Extension.create({
  name: 'claimDecorations',

  addProseMirrorPlugins() {
    return [
      movingDecorations(shown),
      new Plugin({ props: { decorations: currentClaimDecoration } }),
    ];
  },
});

/** The transaction that shows these claims, found in the editor's present document. */
export function showClaims(state: EditorState, claims: readonly ShownClaim[]): Transaction {
  const { tr } = state;
  // After somebody else's edit the binding takes every change for one that undo must not join.
  return tr
    .setMeta(shown, decorationsOf(tr.doc, claims))
    .setMeta(ySyncPluginKey, { addToHistory: true });
}

/** Where every claim stands now. */
export function shownClaims(state: EditorState): ClaimPlace[] {
  const claims = new Map<string, ClaimPlace>();
  for (const { from, to, spec } of shown.getState(state)?.find() ?? []) {
    const { claim: id, part }: { claim: string; part: 'words' | 'reach' } = spec;
    const place = claims.get(id) ?? { id, from, to, reach: to };
    claims.set(id, part === 'words' ? { ...place, from, to } : { ...place, reach: to });
  }
  return [...claims.values()];
}

/** The id of the claim that the caret or the selected citation stands in; null for none. */
export function claimAtCaret(state: EditorState): string | null {
  return reachAtCaret(state)?.spec.claim ?? null;
}

function reachAtCaret(state: EditorState): Decoration | null {
  const { from, to } = state.selection;
  const found = shown.getState(state)?.find(from, to, (spec) => spec.part === 'reach') ?? [];
  return found.find((place) => place.from <= from && from < place.to) ?? found[0] ?? null;
}

function decorationsOf(doc: ProseMirrorNode, claims: readonly ShownClaim[]): DecorationSet {
  return DecorationSet.create(
    doc,
    claims.flatMap(({ id, from, to, reach, state }) => [
      Decoration.inline(
        from,
        to,
        { class: `claim-words claim-${state}` },
        { claim: id, part: 'words' },
      ),
      Decoration.inline(from, reach, {}, { claim: id, part: 'reach' }),
    ]),
  );
}

function currentClaimDecoration(state: EditorState): DecorationSet | null {
  const reach = reachAtCaret(state);
  if (reach === null) return null;
  const isItsWords = (spec: Record<string, unknown>) =>
    spec.part === 'words' && spec.claim === reach.spec.claim;
  const [words] = shown.getState(state)?.find(reach.from, reach.to, isItsWords) ?? [];
  if (!words) return null;
  return DecorationSet.create(state.doc, [
    Decoration.inline(words.from, words.to, { class: 'claim-current' }),
  ]);
}
