import {
  type CitedWords,
  concerning,
  type SourceEvent,
  unanswered,
} from '../../domain/health/source-event.ts';
import { sourceEventsOn } from '../health/source-events.ts';
import type { UsePlace } from '../source/source-uses.ts';
import type { Tx } from '../transaction.ts';
import { decisionFactsOf } from './decisions.ts';

/** A claim of a draft or of a live version that something which happened to a source concerns. */
export type ConcernedClaim = {
  briefId: string;
  slug: string;
  headline: string;
  place: UsePlace;
  claimId: string;
  number: number;
  /** Oldest first, and those of them that no decision about its words there has answered. */
  events: SourceEvent[];
  unanswered: SourceEvent[];
};

type ClaimRow = Pick<ConcernedClaim, 'briefId' | 'slug' | 'headline' | 'place' | 'claimId'> & {
  number: number;
  digest: string;
  citations: CitedWords[];
};

/**
 * The claims of these briefs that any source event concerns, in drafts and in live versions, as the
 * projections have them.
 */
export async function concernedClaims(
  tx: Tx,
  briefIds: readonly string[],
): Promise<ConcernedClaim[]> {
  const troubled = await troubledSources(tx, briefIds);
  if (troubled.length === 0) return [];
  const events = await sourceEventsOn(tx, troubled);
  return concernedAmong(tx, await claimsLeaningOn(tx, events, briefIds), events);
}

/** The sources that claims of these briefs cite and that something has happened to. */
async function troubledSources(tx: Tx, briefIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ sourceId: string }>>`
    SELECT DISTINCT used."sourceId" FROM "SourceUse" used
    JOIN "Source" source ON source.id::text = used."sourceId"
    JOIN "Source" named
      ON coalesce(named."mergedIntoId", named.id) = coalesce(source."mergedIntoId", source.id)
    JOIN "SourceEvent" event ON event."sourceId" = named.id
    WHERE used."briefId" = ANY (${[...briefIds]}::uuid[]) AND used."claimId" IS NOT NULL`;
  return rows.map(({ sourceId }) => sourceId);
}

/** The claims of any brief that these events concern. */
export async function claimsConcernedBy(
  tx: Tx,
  events: readonly SourceEvent[],
): Promise<ConcernedClaim[]> {
  return concernedAmong(tx, await claimsLeaningOn(tx, events, null), events);
}

async function concernedAmong(
  tx: Tx,
  claims: readonly ClaimRow[],
  events: readonly SourceEvent[],
): Promise<ConcernedClaim[]> {
  const decisions = await decisionFactsOf(tx, [...new Set(claims.map(({ briefId }) => briefId))]);
  return claims.flatMap(({ digest, citations, ...claim }) => {
    const concerned = concerning(citations, events);
    if (concerned.length === 0) return [];
    const judged = (decisions.get(claim.briefId) ?? []).filter(
      ({ claimId }) => claimId === claim.claimId,
    );
    return [{ ...claim, events: concerned, unanswered: unanswered(concerned, digest, judged) }];
  });
}

/** With every citation of a claim that an event's source is named by; others concern nobody here. */
async function claimsLeaningOn(
  tx: Tx,
  events: readonly SourceEvent[],
  briefIds: readonly string[] | null,
): Promise<ClaimRow[]> {
  const names = [...new Set(events.flatMap((event) => event.names))];
  if (names.length === 0) return [];
  return tx.$queryRaw<ClaimRow[]>`
    WITH used AS (
      SELECT "briefId", place, "claimId", min(ordinal) AS first,
             jsonb_agg(jsonb_build_object('source', "sourceId", 'quotation', quotation)) AS citations
      FROM "SourceUse"
      WHERE "sourceId" = ANY (${names}) AND "claimId" IS NOT NULL
        AND (${briefIds === null} OR "briefId" = ANY (${[...(briefIds ?? [])]}::uuid[]))
      GROUP BY "briefId", place, "claimId"
    )
    SELECT used."briefId", brief.slug, document.headline, used.place::text AS place, used."claimId",
           coalesce(claim.number, (frozen.claim ->> 'number')::int) AS number,
           coalesce(claim.digest, frozen.claim ->> 'digest') AS digest,
           used.citations
    FROM used
    JOIN "Brief" brief ON brief.id = used."briefId"
    JOIN "BriefDocument" document ON document."briefId" = used."briefId"
    LEFT JOIN "Claim" claim
      ON used.place = 'draft' AND claim."briefId" = used."briefId" AND claim.id = used."claimId"
    LEFT JOIN LATERAL (
      SELECT jsonb_path_query_first(version.edition, '$.content.claims[*] ? (@.id == $id)',
               jsonb_build_object('id', used."claimId")) AS claim
      FROM "Version" version WHERE version."briefId" = used."briefId"
      ORDER BY version.number DESC LIMIT 1
    ) frozen ON used.place = 'live'
    WHERE coalesce(claim.digest, frozen.claim ->> 'digest') IS NOT NULL
    ORDER BY document.headline, used."briefId", used.place, used.first`;
}
