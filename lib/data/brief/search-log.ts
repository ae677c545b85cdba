import { type CalendarDate, dayIn } from '../../domain/time/calendar-date.ts';
import type { Tx } from '../transaction.ts';

/** Where the desk looked for sources: place, query, day, person, and what came of it. */
export type SearchEntry = {
  id: string;
  place: string;
  query: string;
  on: CalendarDate;
  outcome: string;
  member: string;
};

/** A brief's search log, oldest entry first; what was struck is not in it. */
export async function searchLogOf(tx: Tx, briefId: string): Promise<SearchEntry[]> {
  const rows = await tx.searchLogEntry.findMany({
    where: { briefId, struckAt: null },
    orderBy: { at: 'asc' },
    include: { member: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    query: row.query,
    on: dayIn('UTC', row.on),
    outcome: row.outcome,
    member: row.member.name,
  }));
}

/** Takes an entry out of the log. Its row stays, as the record names it. */
export async function strikeEntry(tx: Tx, id: string, struckAt: Date): Promise<void> {
  await tx.searchLogEntry.update({ where: { id }, data: { struckAt } });
}

/** Appends an entry; gives its id. */
export async function addSearch(
  tx: Tx,
  briefId: string,
  memberId: string,
  entry: { place: string; query: string; on: CalendarDate; outcome: string },
  at: Date,
): Promise<string> {
  const row = await tx.searchLogEntry.create({
    data: { briefId, memberId, ...entry, on: new Date(`${entry.on}T00:00:00Z`), at },
    select: { id: true },
  });
  return row.id;
}
