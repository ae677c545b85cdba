import { type OpenSuggestion, suggestedChange } from '../../domain/claim/suggestion.ts';
import type { SuggestionInDocument } from './reading.ts';

/** Whoever suggests without being known: words put into a document past the server. */
const SOMEBODY = 'Somebody';

/** The open suggestions of a document in words, their authors by name. */
export function openSuggestions(
  suggestions: readonly SuggestionInDocument[],
  names: ReadonlyMap<string, string>,
): OpenSuggestion[] {
  return suggestions.map(({ id, by, claims, inserted, removed, cited, uncited }) => ({
    id,
    author: authorName(by, names),
    claims,
    change: suggestedChange({
      inserted,
      removed,
      cited: cited.length,
      uncited: uncited.length,
    }),
  }));
}

export function authorName(by: string | null, names: ReadonlyMap<string, string>): string {
  return (by === null ? undefined : names.get(by)) ?? SOMEBODY;
}
