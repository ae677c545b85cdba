import type { CitedUse } from '../../document/reading/source-uses.ts';
import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { worksNamed } from './source-names.ts';

export type UsePlace = 'draft' | 'live';

/**
 * Makes the rows of where a brief cites its sources those of its text, in one place or the other.
 * Writes nothing where nothing changed, which is how nearly every keystroke leaves it.
 */
export async function keepUses(
  tx: Tx,
  briefId: string,
  place: UsePlace,
  uses: readonly CitedUse[],
): Promise<void> {
  const kept = await tx.sourceUse.findMany({
    where: { briefId, place },
    orderBy: { ordinal: 'asc' },
  });
  if (kept.length === uses.length && kept.every((row, at) => isSame(row, uses[at]))) return;
  await tx.sourceUse.deleteMany({ where: { briefId, place } });
  const rows = uses.map((use, ordinal) => ({ ordinal, ...use }));
  await tx.$executeRaw`
    INSERT INTO "SourceUse" ("briefId", place, ordinal, "sourceId", "claimId", quotation, capture)
    SELECT ${briefId}::uuid, ${place}::"UsePlace", ordinal, source, claim, quotation, capture
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS used (ordinal int, source text, claim text, quotation text, capture text)`;
}

function isSame(
  row: {
    sourceId: string;
    claimId: string | null;
    quotation: string | null;
    capture: string | null;
  },
  use: CitedUse | undefined,
): boolean {
  return (
    row.sourceId === use?.source &&
    row.claimId === use.claim &&
    row.quotation === use.quotation &&
    row.capture === use.capture
  );
}

/** A place where a source is cited, as people are told of it. */
export type SourceUse = {
  /** As the citation names it; an entry may go by several ids. */
  sourceId: string;
  briefId: string;
  slug: string;
  headline: string;
  place: UsePlace;
  /** Null in context. */
  claim: { id: string; number: number } | null;
  quotation: string | null;
};

/** More than this is no list that a person reads; the briefs' own pages tell the rest. */
const MOST_USES = 500;

/** Where these sources are cited, under whatever ids, by brief and in reading order. */
export async function usesOf(_actor: Actor, sourceIds: readonly string[]): Promise<SourceUse[]> {
  const works = await worksNamed(database(), sourceIds);
  const names = works.flatMap((work) => work.names);
  if (names.length === 0) return [];
  const rows = await database().$queryRaw<
    Array<Omit<SourceUse, 'claim'> & { claimId: string | null; number: number | null }>
  >`
    SELECT used."sourceId", used."briefId", brief.slug, document.headline, used.place::text AS place,
           used."claimId", used.quotation, coalesce(claim.number, frozen.number) AS number
    FROM "SourceUse" used
    JOIN "Brief" brief ON brief.id = used."briefId"
    JOIN "BriefDocument" document ON document."briefId" = used."briefId"
    LEFT JOIN "Claim" claim
      ON used.place = 'draft' AND claim."briefId" = used."briefId" AND claim.id = used."claimId"
    LEFT JOIN LATERAL (
      SELECT (jsonb_path_query_first(version.edition, '$.content.claims[*] ? (@.id == $id)',
                jsonb_build_object('id', used."claimId")) ->> 'number')::int AS number
      FROM "Version" version WHERE version."briefId" = used."briefId"
      ORDER BY version.number DESC LIMIT 1
    ) frozen ON used.place = 'live' AND used."claimId" IS NOT NULL
    WHERE used."sourceId" = ANY (${names})
    ORDER BY document.headline, used."briefId", used.place, used.ordinal
    LIMIT ${MOST_USES}`;
  return rows.map(({ claimId, number, ...use }) => ({
    ...use,
    claim: claimId === null || number === null ? null : { id: claimId, number },
  }));
}
