import { z } from 'zod';
import { database } from '../database.ts';

const rows = z.array(z.object({ number: z.number(), reviewer: z.string() }));

/**
 * Who checked a live version again and left it as it was, by the number of the version that came of
 * it, under the name that they had then.
 */
export async function recheckersOf(slug: string): Promise<Map<number, string>> {
  const found = await database().$queryRaw`
    SELECT version.number, version.edition #>> '{signatures,recheck,reviewer}' AS reviewer
    FROM "Version" version JOIN "Brief" brief ON brief.id = version."briefId"
    WHERE brief.slug = ${slug} AND version.class = 're-check'`;
  return new Map(rows.parse(found).map(({ number, reviewer }) => [number, reviewer]));
}
