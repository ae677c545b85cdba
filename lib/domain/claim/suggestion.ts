import { excerpt } from '../words/excerpt.ts';
import { counted } from '../words/wording.ts';

/** What somebody suggests, as people are told of it. */
export type OpenSuggestion = {
  id: string;
  /** Name of whoever suggests it. */
  author: string;
  /** The change in words, see `suggestedChange`. */
  change: string;
  /** Ids of the claims that it touches. */
  claims: readonly string[];
};

/** Words and citations that a suggestion would put in or take out. */
export type SuggestedChange = {
  inserted: string;
  removed: string;
  /** How many citations it would add, and remove. */
  cited: number;
  uncited: number;
};

/** A suggestion in words: "“2019” becomes “2020”", "adds a citation", "takes out “not”". */
export function suggestedChange({ inserted, removed, cited, uncited }: SuggestedChange): string {
  const parts: string[] = [];
  if (inserted !== '' && removed !== '')
    parts.push(`${quoted(removed)} becomes ${quoted(inserted)}`);
  else if (inserted !== '') parts.push(`adds ${quoted(inserted)}`);
  else if (removed !== '') parts.push(`takes out ${quoted(removed)}`);
  if (cited > 0) parts.push(`adds ${citations(cited)}`);
  if (uncited > 0) parts.push(`takes out ${citations(uncited)}`);
  return parts.join(', ');
}

function quoted(words: string): string {
  return words.trim() === '' ? 'a space' : `“${excerpt(words.trim())}”`;
}

function citations(count: number): string {
  return count === 1 ? 'a citation' : counted(count, 'citation');
}
