import { counted } from '../words/wording.ts';
import type { PurgeCounts } from './purge.ts';

/** What is counted, in the order in which it is told, by what one of it is called. */
const words: Record<string, string> = {
  versions: 'published version',
  edits: 'edit of the document’s log',
  claims: 'claim of the draft',
  decisions: 'decision',
  comments: 'comment',
  searches: 'entry of the search log',
  points: 'named point of the history',
  notices: 'notice beside a claim',
  imports: 'imported text',
  questions: 'question',
  captures: 'capture',
  characters: 'character',
  acts: 'act of the record',
};

const plurals: Record<string, string> = {
  edits: 'edits of the document’s log',
  claims: 'claims of the draft',
  searches: 'entries of the search log',
  points: 'named points of the history',
  notices: 'notices beside claims',
  acts: 'acts of the record',
};

/** What goes, or went: one phrase for each that there is. */
export function countedWords(counts: PurgeCounts): string[] {
  return Object.entries(words).flatMap(([name, one]) => {
    const count = counts[name] ?? 0;
    if (count === 0) return [];
    const plural = plurals[name];
    return count > 1 && plural ? `${count} ${plural}` : counted(count, one);
  });
}
