import { z } from 'zod';
import type { StandingFacts } from '../../domain/brief/standing.ts';
import { overridableRules } from '../../domain/review/override.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { publicationSettings } from '../publication/publication-settings.ts';
import { concernedClaims } from '../review/concerned-claims.ts';
import type { Tx } from '../transaction.ts';

const instant = z.coerce.date();

const overrides = z.array(
  z.object({ rule: z.enum(overridableRules), covers: z.array(z.string()) }),
);

const rowSchema = z.object({
  briefId: z.string(),
  headline: z.string(),
  updatedAt: instant,
  writers: z.array(z.string()),
  claims: z.array(
    z.object({
      id: z.string(),
      digest: z.string(),
      verdict: z.string().nullable(),
      text: z.string(),
      contributors: z.array(z.string()),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      claimId: z.string(),
      reviewerId: z.string(),
      setsAside: z.array(z.string()),
      kind: z.enum(['approve', 'request-changes']),
      digest: z.string(),
      at: instant,
    }),
  ),
  submission: z
    .object({
      submitter: z.string(),
      at: instant,
      endedAt: instant.nullable(),
      endReason: z.string().nullable(),
    })
    .nullable(),
  signOffs: z.array(z.object({ manifest: z.string(), at: instant })),
  schedule: z.object({ manifest: z.string(), publishAt: instant }).nullable(),
  live: z
    .object({
      number: z.number(),
      publishedAt: instant,
      checkedOn: calendarDateSchema,
      verdicts: z.array(z.string()),
    })
    .nullable(),
  retractedAt: instant.nullable(),
  notices: z.array(
    z.object({ claimId: z.string(), digest: z.string(), at: instant, ended: z.boolean() }),
  ),
  overrides,
  liveOverrides: overrides,
  topicIds: z.array(z.string()),
  assignments: z.array(z.object({ claimId: z.string().nullable(), reviewerId: z.string() })),
});

/** How a submission ends that no reviewer returned. */
const NOT_RETURNED = ['Withdrawn', 'Published'];

/**
 * What the standing of each of these briefs is made from, by brief id. However many they are, it
 * takes the same few queries.
 */
export async function standingFacts(
  tx: Tx,
  briefIds: readonly string[],
): Promise<Map<string, StandingFacts>> {
  const { reviewPolicy: policy } = await publicationSettings(tx);
  const concerned = Map.groupBy(await concernedClaims(tx, briefIds), ({ briefId }) => briefId);
  const rows = z.array(rowSchema).parse(await factRows(tx, briefIds));
  return new Map(
    rows.map(({ briefId, submission, ...row }) => [
      briefId,
      {
        ...row,
        policy,
        concerned: concerned.get(briefId) ?? [],
        openSubmission: submission?.endedAt === null ? submission : null,
        returned: returnedOf(submission),
      },
    ]),
  );
}

function returnedOf(submission: z.infer<typeof rowSchema>['submission']) {
  if (submission === null || submission.endedAt === null) return null;
  if (NOT_RETURNED.includes(submission.endReason ?? '')) return null;
  return { submitter: submission.submitter, at: submission.endedAt };
}

function factRows(tx: Tx, briefIds: readonly string[]): Promise<unknown[]> {
  return tx.$queryRaw<unknown[]>`
    SELECT document."briefId", document.headline, document."updatedAt",
      coalesce(document.ledger #> '{ledger,everyone}', '[]') AS writers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'digest', digest,
         'verdict', content -> 'verdict', 'text', content -> 'text', 'contributors', contributors) ORDER BY number), '[]')
       FROM "Claim" WHERE "briefId" = document."briefId") AS claims,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'claimId', "claimId", 'kind', kind,
         'setsAside', "setsAside",
         'reviewerId', "reviewerId", 'digest', digest, 'at', at) ORDER BY at, id), '[]')
       FROM "Decision" WHERE "briefId" = document."briefId") AS decisions,
      (SELECT jsonb_build_object('submitter', "submittedById", 'at', at, 'endedAt', "endedAt",
         'endReason', "endReason")
       FROM "Submission" WHERE "briefId" = document."briefId"
       ORDER BY "endedAt" DESC NULLS FIRST LIMIT 1) AS submission,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('manifest', "manifestDigest", 'at', at)), '[]')
       FROM "SignOff" WHERE "briefId" = document."briefId" AND kind = 'brief') AS "signOffs",
      (SELECT jsonb_build_object('manifest', "manifestDigest", 'publishAt', "publishAt")
       FROM "Schedule" WHERE "briefId" = document."briefId" AND "endedAt" IS NULL) AS schedule,
      (SELECT jsonb_build_object('number', number, 'publishedAt', "publishedAt",
         'checkedOn', edition #> '{content,checkedOn}',
         'verdicts', jsonb_path_query_array(edition, '$.content.claims[*].verdict.key'))
       FROM "Version" WHERE "briefId" = document."briefId"
       ORDER BY number DESC LIMIT 1) AS live,
      (SELECT max(at) FROM "Retraction" WHERE "briefId" = document."briefId") AS "retractedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('claimId', "claimId", 'digest', digest,
         'at', at, 'ended', "endedAt" IS NOT NULL)), '[]')
       FROM "ClaimNotice" WHERE "briefId" = document."briefId"
         AND "liftedBecause" IS NULL) AS notices,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'covers', covers)), '[]')
       FROM "Override" WHERE "briefId" = document."briefId" AND "endedAt" IS NULL) AS overrides,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'covers', covers)), '[]')
       FROM "Override" WHERE "briefId" = document."briefId" AND "endedAt" = (
         SELECT "publishedAt" FROM "Version"
         WHERE "briefId" = document."briefId" AND class <> 're-check'
         ORDER BY number DESC LIMIT 1)) AS "liveOverrides",
      (SELECT coalesce(jsonb_agg("topicId"), '[]')
       FROM "BriefTopic" WHERE "briefId" = document."briefId") AS "topicIds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('claimId', asked."claimId",
         'reviewerId', asked."reviewerId")), '[]')
       FROM "Assignment" asked JOIN "Member" member ON member.id = asked."reviewerId"
       WHERE asked."briefId" = document."briefId" AND asked."endedAt" IS NULL
         AND member."suspendedAt" IS NULL) AS assignments
    FROM "BriefDocument" document WHERE document."briefId" = ANY (${[...briefIds]}::uuid[])`;
}
