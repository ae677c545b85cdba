import { z } from 'zod';
import type { Tx } from '../transaction.ts';

/** A library entry with every id that citations may name it by: its own and those merged into it. */
export type NamedWork = { entry: string; names: string[] };

/** The works that these ids mean, each once; what is no id of the library is left out. */
export async function worksNamed(tx: Tx, ids: readonly string[]): Promise<NamedWork[]> {
  // A document may name anything for a source; what cannot be an id is nobody's.
  const possible = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success);
  if (possible.length === 0) return [];
  return tx.$queryRaw<NamedWork[]>`
    WITH RECURSIVE upward AS (
      SELECT id, "mergedIntoId" FROM "Source" WHERE id = ANY (${possible}::uuid[])
      UNION
      SELECT source.id, source."mergedIntoId" FROM "Source" source
      JOIN upward ON source.id = upward."mergedIntoId"
    ), downward AS (
      SELECT id, id AS entry FROM upward WHERE "mergedIntoId" IS NULL
      UNION
      SELECT source.id, downward.entry FROM "Source" source
      JOIN downward ON source."mergedIntoId" = downward.id
    )
    SELECT entry::text AS entry, array_agg(id::text) AS names FROM downward GROUP BY entry`;
}
