import { valueChanges } from '../record/audit-changes.ts';
import { type CalendarDate, longDate } from '../time/calendar-date.ts';
import type { ValueChange } from '../words/value-change.ts';

/** What somebody notes of a search: where, for what, on which day, and what came of it. */
export type SearchInput = { place: string; query: string; on: CalendarDate; outcome: string };

/** Why that cannot be noted, in words; null where it can. */
export function searchProblem(input: SearchInput, today: CalendarDate): string | null {
  if (!input.place.trim()) return 'Say where you looked.';
  if (!input.query.trim()) return 'Say what you looked for.';
  if (!input.outcome.trim()) return 'Say what came of it, even if nothing.';
  return input.on > today ? 'A search cannot lie in the future. Correct its date.' : null;
}

const names = { place: 'where', query: 'searched for', on: 'when', outcome: 'what came of it' };

/** What a corrected entry says otherwise. */
export function searchChanges(before: SearchInput, after: SearchInput): ValueChange[] {
  return valueChanges(names, said(before), said(after));
}

function said({ place, query, on, outcome }: SearchInput) {
  return { place, query, on: longDate(on), outcome };
}
