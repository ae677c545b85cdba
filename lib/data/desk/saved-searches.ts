import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** A list that a member comes back to: its name, and the query of its address. */
export type SavedSearch = { id: string; name: string; query: string };

const whole = { id: true, name: true, query: true } as const;

/** The lists that a member keeps, by name. Nobody else sees them. */
export function savedSearchesOf(actor: Actor): Promise<SavedSearch[]> {
  return database().savedSearch.findMany({
    where: { memberId: actor.id },
    orderBy: { name: 'asc' },
    select: whole,
  });
}

/** How many lists a member keeps under other names. */
export function otherSearches(tx: Tx, memberId: string, name: string): Promise<number> {
  return tx.savedSearch.count({ where: { memberId, NOT: { name } } });
}

/** Keeps a list under a name; another of that name gives way. */
export async function saveSearch(
  tx: Tx,
  memberId: string,
  search: { name: string; query: string; at: Date },
): Promise<void> {
  const { name, query, at } = search;
  await tx.savedSearch.upsert({
    where: { memberId_name: { memberId, name } },
    create: { memberId, name, query, at },
    update: { query, at },
  });
}

/** Forgets a list that a member kept; gives it, or null where they keep none of that id. */
export async function removeSearch(
  tx: Tx,
  memberId: string,
  id: string,
): Promise<SavedSearch | null> {
  const kept = await tx.savedSearch.findFirst({ where: { id, memberId }, select: whole });
  if (kept) await tx.savedSearch.delete({ where: { id } });
  return kept;
}
