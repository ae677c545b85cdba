-- Postgres refuses a row with more words than it can index, which is about a megabyte of them. Nobody
-- looks for what stands that far behind, and nothing may fail because it cannot be found.
ALTER TABLE "AuditEvent" ALTER COLUMN "lexemes"
  SET EXPRESSION AS (to_tsvector('simple'::regconfig, left(words, 200000)));
ALTER TABLE "BriefStanding" ALTER COLUMN "lexemes"
  SET EXPRESSION AS (to_tsvector('simple'::regconfig, left(words, 200000)));
ALTER TABLE "Question" ALTER COLUMN "lexemes"
  SET EXPRESSION AS (to_tsvector('simple'::regconfig, left(words, 200000)));
ALTER TABLE "Source" ALTER COLUMN "lexemes"
  SET EXPRESSION AS (to_tsvector('simple'::regconfig, left(words, 200000)));
