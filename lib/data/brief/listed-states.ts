import { z } from 'zod';
import { type BriefState, publicStates, workingStates } from '../../domain/brief/brief-state.ts';
import { database } from '../database.ts';

/** Where a brief stands, as lists say it, and its newest version, if it has one. */
export type ListedState = BriefState & { version: number | null };

const rowSchema = z.object({
  id: z.string(),
  working: z.enum(workingStates),
  public: z.enum(publicStates),
  version: z.number().nullable(),
});

/** Where each of these briefs stands, for pages that only name them. */
export async function listedStates(briefIds: readonly string[]): Promise<Map<string, ListedState>> {
  if (briefIds.length === 0) return new Map();
  const rows = await database().$queryRaw`
    SELECT "briefId" AS id, working::text AS working, public::text AS public,
      "liveNumber" AS version
    FROM "BriefStanding" WHERE "briefId" = ANY (${[...briefIds]}::uuid[])`;
  const states = z.array(rowSchema).parse(rows);
  return new Map(states.map(({ id, ...state }) => [id, state]));
}
