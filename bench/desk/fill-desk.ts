import pg from 'pg';
import type { Staff } from './model-brief.ts';

/**
 * Copies the model until the desk has so many briefs, each with a state of its own: three in ten are
 * being drafted, four in ten in review, half were published. Written by a few statements and not by
 * the desk's commands, which would take hours; what lists are made from is then made by the desk.
 */
export async function fillDesk(
  url: string,
  model: string,
  { editors, reviewers }: Staff,
  range: { from: number; to: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('DROP TABLE IF EXISTS pg_temp.copied');
    await client.query(copied, [
      range.from,
      range.to,
      editors.map(({ id }) => id),
      reviewers.map(({ id }) => id),
    ]);
    for (const statement of rows) {
      await client.query(statement, statement.includes('$1') ? [model] : []);
    }
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const copied = `
  CREATE TEMP TABLE copied AS
  SELECT n, uuidv7() AS id, dice, writer, second, reviewers,
    dice BETWEEN 30 AND 64 OR dice >= 90 AS in_review, dice >= 65 AS live,
    format('Did the %s of Alder Bay %s the %s in %s? (%s)', subject, verb, object, 1990 + n % 35, n)
      AS headline,
    now() - make_interval(mins => (n * 7919) % 500000) AS changed
  FROM (
    SELECT n, (n * 37) % 100 AS dice, $4::uuid[] AS reviewers,
      ($3::uuid[])[1 + n % 12] AS writer, ($3::uuid[])[1 + (n * 5 + 1) % 12] AS second,
      ('{board,council,ferry,school,museum,market,library,lighthouse,court,theatre}'::text[])
        [1 + n % 10] AS subject,
      ('{close,sell,move,rebuild,rename,count,paint,lend}'::text[])[1 + (n / 10) % 8] AS verb,
      ('{pier,bridge,archive,bell,garden,crane,slipway,tower,quay,station,clock,well}'::text[])
        [1 + (n / 80) % 12] AS object
    FROM generate_series($1::int, $2::int) n
  ) told`;

/** In the order in which they refer to each other; the model's id is their parameter. */
const rows = [
  `INSERT INTO "Brief" (id, slug, "createdById", "createdAt")
   SELECT id, 'copy-' || n, writer, changed - interval '9 days' FROM copied`,
  `INSERT INTO "DocumentUpdate" ("briefId", "authorId", "update", at)
   SELECT copied.id, copied.writer, '\\x0000', copied.changed FROM copied`,
  `INSERT INTO "BriefDocument"
     ("briefId", state, "projectedTo", headline, ledger, summary, "updatedAt")
   SELECT copied.id, model.state, edit.id, copied.headline, jsonb_set(model.ledger,
     '{ledger,everyone}', to_jsonb(ARRAY[copied.writer, copied.second])), model.summary, copied.changed
   FROM copied JOIN "DocumentUpdate" edit ON edit."briefId" = copied.id
   CROSS JOIN "BriefDocument" model WHERE model."briefId" = $1`,
  `INSERT INTO "Claim" ("briefId", id, number, digest, content, contributors)
   SELECT copied.id, claim.id, claim.number,
     encode(sha256(convert_to(copied.id || claim.id, 'UTF8')), 'hex'),
     claim.content || jsonb_build_object(
       'text', claim.content ->> 'text' || ', says the account of ' || copied.n,
       'verdict', ('{confirmed,confirmed,disputed,misleading,false,not-confirmed}'::text[])
         [1 + (copied.n + claim.number) % 6]),
     CASE WHEN (copied.n + claim.number) % 4 = 0 THEN ARRAY[copied.writer, copied.second]
       ELSE ARRAY[copied.writer] END
   FROM copied CROSS JOIN "Claim" claim WHERE claim."briefId" = $1`,
  `INSERT INTO "SourceUse" ("briefId", place, ordinal, "sourceId", "claimId", quotation, capture)
   SELECT copied.id, used.place, used.ordinal, used."sourceId", used."claimId", used.quotation,
     used.capture
   FROM copied CROSS JOIN "SourceUse" used
   WHERE used."briefId" = $1 AND (used.place = 'draft' OR copied.live)`,
  `INSERT INTO "Submission" (id, "briefId", "submittedById", at, "endedAt", "endReason")
   SELECT uuidv7(), id, writer, changed - interval '2 days',
     CASE WHEN NOT in_review THEN changed - interval '1 day' END,
     CASE WHEN in_review THEN NULL WHEN live THEN 'Published' ELSE 'One more source is asked for.' END
   FROM copied WHERE in_review OR live OR dice < 4`,
  `INSERT INTO "Decision"
     (id, "briefId", "claimId", "reviewerId", kind, reason, waivers, digest, content, at)
   SELECT uuidv7(), copied.id, claim.id, copied.reviewers[1 + (copied.n + claim.number) % 15],
     (CASE WHEN r = 12 THEN 'request-changes' ELSE 'approve' END)::"DecisionKind",
     CASE WHEN r = 12 THEN 'Say who counted them.' END, '[]',
     CASE WHEN r BETWEEN 9 AND 11 THEN repeat('0', 64) ELSE claim.digest END,
     claim.content, copied.changed - interval '1 day'
   FROM copied JOIN "Claim" claim ON claim."briefId" = copied.id
   CROSS JOIN LATERAL (SELECT CASE WHEN copied.dice BETWEEN 30 AND 34 OR NOT copied.in_review THEN 0
     ELSE (copied.n * 7 + claim.number * 13) % 20 END AS r) fate
   WHERE (copied.in_review OR copied.live) AND r < 13 AND $1 <> ''`,
  `INSERT INTO "SignOff" (id, "briefId", "reviewerId", "manifestDigest", settings, at)
   SELECT uuidv7(), copied.id, copied.reviewers[1 + copied.n % 15], model."manifestDigest",
     model.settings, copied.changed - interval '3 days'
   FROM copied CROSS JOIN "SignOff" model WHERE copied.live AND model."briefId" = $1`,
  `INSERT INTO "Version" (id, "briefId", number, class, "manifestDigest", edition, "signOffId",
     "publishedById", "publishedAt")
   SELECT uuidv7(), copied.id, 1, 'first', model."manifestDigest",
     jsonb_set(model.edition, '{content,checkedOn}',
       to_jsonb((copied.changed - interval '60 days')::date::text)),
     signed.id, model."publishedById", copied.changed - interval '3 days'
   FROM copied JOIN "SignOff" signed ON signed."briefId" = copied.id
   CROSS JOIN "Version" model WHERE copied.live AND model."briefId" = $1`,
  `INSERT INTO "Assignment" (id, "briefId", "claimId", "reviewerId", "assignedById", at, "dueOn")
   SELECT uuidv7(), id, NULL, reviewers[1 + n % 15], writer, changed, now()::date + n % 21 - 7
   FROM copied WHERE in_review AND n % 3 = 0`,
  `INSERT INTO "Assignment" (id, "briefId", "claimId", "reviewerId", "assignedById", at, "dueOn")
   SELECT uuidv7(), copied.id, claim.id, copied.reviewers[1 + (copied.n + claim.number) % 15],
     copied.writer, copied.changed, now()::date + copied.n % 21 - 7
   FROM copied JOIN "Claim" claim ON claim."briefId" = copied.id
   WHERE copied.in_review AND copied.n % 3 = 1 AND claim.number <= 6`,
  `INSERT INTO "Topic" (id, name)
   SELECT uuidv7(), unnest('{Harbour,Transport,Schools,Water,Budget,Health,Elections,Culture,
     Housing,Climate,Police,Trade}'::text[]) ON CONFLICT DO NOTHING`,
  `INSERT INTO "BriefTopic" ("briefId", "topicId")
   SELECT copied.id, topic.id FROM copied JOIN (
     SELECT id, row_number() OVER (ORDER BY name) AS at FROM "Topic"
   ) topic ON topic.at IN (1 + copied.n % 12, 1 + (copied.n * 5) % 12)`,
];
