import type { SuggestionInDocument } from '@/lib/document/reading/reading.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { jumpTo } from '../jump.ts';
import type { Writing } from '../writing.tsx';
import { suggestionsAtCaret } from './at-caret.ts';
import { type Settlement, settle } from './settle.ts';

/** Accepts or rejects suggestions, as one step that undo takes back, and says what was done. */
export function settleSuggestions(
  { editor, live, undo, say, canWrite }: Writing,
  suggestions: readonly Pick<SuggestionInDocument, 'id'>[],
  settlement: Settlement,
): void {
  const ids = new Set(suggestions.map(({ id }) => id));
  const settled = canWrite ? settle(editor.state, ids, settlement) : null;
  if (!settled) return;
  undo.stopCapturing();
  editor.view.dispatch(settled);
  undo.stopCapturing();
  live.fresh();
  editor.view.focus();
  const done = settlement === 'accept' ? 'accepted' : 'rejected';
  say(`${counted(ids.size, 'suggestion')} ${done}. Undo takes it back.`);
}

/** The same for those at the caret. */
export function settleAtCaret(writing: Writing, settlement: Settlement): void {
  const ids = suggestionsAtCaret(writing.editor.state);
  settleSuggestions(
    writing,
    ids.map((id) => ({ id })),
    settlement,
  );
}

/** Goes to the next of these suggestions, or to the one before; round and round. */
export function goToSuggestion(
  writing: Writing,
  suggestions: readonly SuggestionInDocument[],
  step: 1 | -1,
): void {
  const [current] = suggestionsAtCaret(writing.editor.state);
  const at = suggestions.findIndex(({ id }) => id === current);
  const from = at === -1 && step === -1 ? 0 : at;
  const next = suggestions.at((from + step) % suggestions.length);
  if (next) jumpTo(writing, `suggestion-${next.id}`);
}
