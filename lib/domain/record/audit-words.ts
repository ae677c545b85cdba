import { wordsIn } from '../words/search-words.ts';
import { changesIn } from './audit-changes.ts';
import type { AuditEvent } from './audit-event.ts';
import { describe } from './audit-sentence.ts';

/** All that an event is found by: the words that its line in the record shows, each once. */
export function eventWords(event: AuditEvent): string {
  const changes = changesIn(event).flatMap(({ what, before, after }) => [what, before, after]);
  return [...new Set(wordsIn([describe(event), ...changes].join(' ')))].join(' ');
}
